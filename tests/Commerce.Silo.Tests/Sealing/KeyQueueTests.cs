using Commerce.Grains;
using Commerce.Silo.Sealing;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Sealing;

public class KeyQueueTests
{
    [Fact]
    public async Task Whatever_waits_is_written_by_one_statement()
    {
        var store = new SlowKeys();
        var sealer = new Sealer(store, new ManualTime());
        var first = sealer.Seal(new(Guid.CreateVersion7()), "first").AsTask();
        await store.Asked.WaitAsync();

        var rest = Enumerable.Range(0, 100).Select(_ => sealer.Seal(new(Guid.CreateVersion7()), "more").AsTask()).ToList();
        store.Answer.Release(2);
        await Task.WhenAll(rest.Append(first));

        Assert.Equal([1, 100], store.Batches);
    }

    [Fact]
    public async Task A_failed_write_fails_those_who_waited_for_it_and_nobody_later()
    {
        var store = new SlowKeys { Fails = true };
        var sealer = new Sealer(store, new ManualTime());
        var subject = new SubjectId(Guid.CreateVersion7());
        store.Answer.Release(2);

        await Assert.ThrowsAsync<IOException>(async () => await sealer.Seal(subject, "text"));
        store.Fails = false;

        Assert.Equal("text", await sealer.Open(await sealer.Seal(subject, "text")));
    }

    [Fact]
    public async Task The_keys_used_last_stay_in_memory_and_no_more()
    {
        var store = new SlowKeys();
        var sealer = new Sealer(store, new ManualTime(), cachedKeys: 2);
        store.Answer.Release(10);
        var texts = new List<Sealed>();
        for (var i = 0; i < 3; i++)
            texts.Add(await sealer.Seal(new(Guid.CreateVersion7()), "text"));
        Assert.Equal(3, store.Batches.Count);

        await sealer.Open(texts[2]);
        await sealer.Open(texts[1]);
        Assert.Equal(3, store.Batches.Count);
        await sealer.Open(texts[0]);
        Assert.Equal(4, store.Batches.Count);
    }

    private sealed class SlowKeys : ISubjectKeys
    {
        private readonly Dictionary<SubjectId, byte[]> keys = [];

        public SemaphoreSlim Asked { get; } = new(0);
        public SemaphoreSlim Answer { get; } = new(0);
        public List<int> Batches { get; } = [];
        public bool Fails { get; set; }

        public async ValueTask<IReadOnlyDictionary<SubjectId, KeyFound>> Find(IReadOnlyList<KeyWanted> wanted, CancellationToken cancellation)
        {
            Batches.Add(wanted.Count);
            Asked.Release();
            await Answer.WaitAsync(cancellation);
            if (Fails)
                throw new IOException("The disk is gone.");
            foreach (var one in wanted)
                if (one.Candidate is not null)
                    keys.TryAdd(one.Subject, one.Candidate);
            return wanted.ToDictionary(one => one.Subject, one => new KeyFound(keys.GetValueOrDefault(one.Subject), false));
        }

        public ValueTask Erase(SubjectId subject, DateTimeOffset at, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
