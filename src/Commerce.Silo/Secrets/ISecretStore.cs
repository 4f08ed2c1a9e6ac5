using Commerce.Silo.Storage;

namespace Commerce.Silo.Secrets;

public interface ISecretStore
{
    /// <summary>The value kept under a name. Of all who bring one for a new name at once, one wins and all get the same.</summary>
    ValueTask<byte[]> GetOrAdd(string name, byte[] candidate, CancellationToken cancellation);
}

/// <summary>In the table <c>secret</c>.</summary>
public sealed class StoredSecrets(Database database) : ISecretStore
{
    public async ValueTask<byte[]> GetOrAdd(string name, byte[] candidate, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await connection.Run(
            "insert into secret (name, value) values (@name, @value) on conflict (name) do nothing",
            cancellation, ("name", name), ("value", candidate));
        return (await connection.Scalar<byte[]>("select value from secret where name = @name", cancellation, ("name", name)))!;
    }
}
