using System.Security.Cryptography;
using Commerce.Grains;

namespace Commerce.Silo.Sealing;

public sealed class Sealer(ISubjectKeys store, TimeProvider time, int cachedKeys = 20_000) : ISealer
{
    private readonly KeyQueue queue = new(store);
    private readonly KeyCache cache = new(cachedKeys, time);

    public async ValueTask<Sealed> Seal(SubjectId subject, string text)
    {
        var key = cache.Find(subject) ?? await Find(new(subject, RandomNumberGenerator.GetBytes(SealedBox.KeySize)));
        return key is null ? throw new SubjectErased(subject) : new(subject, SealedBox.Close(key, subject, text));
    }

    public async ValueTask<string?> Open(Sealed text)
    {
        var key = cache.Find(text.Subject) ?? await Find(new(text.Subject, null));
        return key is null ? null : SealedBox.Open(key, text);
    }

    public async ValueTask Erase(SubjectId subject)
    {
        cache.Forget(subject);
        await store.Erase(subject, time.GetUtcNow(), CancellationToken.None);
        // Once more, for who read the key between the two.
        cache.Forget(subject);
    }

    private async ValueTask<byte[]?> Find(KeyWanted wanted)
    {
        var read = time.GetTimestamp();
        var found = await queue.Find(wanted);
        if (found.Key is not null)
            cache.Keep(wanted.Subject, found.Key, read);
        return found.Key;
    }
}
