using System.Security.Cryptography;
using System.Text;

namespace Commerce.Silo.Secrets;

/// <summary>
/// The shop's one secret, from which a key for each purpose follows. It is made at the first start and kept in the database,
/// or given from outside by COMMERCE_SECRET; every silo of one database has the same.
/// </summary>
public sealed class ServerSecrets
{
    public const string Variable = "COMMERCE_SECRET";
    private const int KeySize = 32;
    private readonly byte[] master;

    private ServerSecrets(byte[] master) => this.master = master;

    /// <param name="given">COMMERCE_SECRET, at least 32 characters; null or empty when the database keeps the secret.</param>
    /// <exception cref="UnusableSecret">It is too short, or not the one that this database was begun with.</exception>
    public static async ValueTask<ServerSecrets> Open(ISecretStore store, string? given, CancellationToken cancellation)
    {
        var master = string.IsNullOrEmpty(given)
            ? await store.GetOrAdd("master", RandomNumberGenerator.GetBytes(KeySize), cancellation)
            : FromText(given);
        var secrets = new ServerSecrets(master);
        var own = secrets.Key("fingerprint");
        var begunWith = await store.GetOrAdd("fingerprint", own, cancellation);
        if (!CryptographicOperations.FixedTimeEquals(own, begunWith))
            throw new UnusableSecret(
                $"This database was begun with another secret. Set {Variable} to that one (or leave it out if it never was set): " +
                "with a new one, no link, session or pickup code that was given out would be known again.");
        return secrets;
    }

    /// <summary>For tests and tools: the keys that follow from a known secret.</summary>
    public static ServerSecrets Of(string secret) => new(FromText(secret));

    /// <summary>32 bytes that only this purpose uses.</summary>
    public byte[] Key(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeySize, info: Encoding.UTF8.GetBytes("commerce/" + purpose));

    private static byte[] FromText(string secret) => secret.Length >= KeySize
        ? SHA256.HashData(Encoding.UTF8.GetBytes(secret))
        : throw new UnusableSecret($"{Variable} has {secret.Length} characters; make it at least {KeySize} random ones.");
}

/// <summary>The shop can't start with this secret.</summary>
public sealed class UnusableSecret(string message) : Exception(message);
