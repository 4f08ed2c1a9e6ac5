using Npgsql;

namespace Commerce.Silo.Demo;

/// <summary>Several processes may start on one empty PostgreSQL: one loads the demo, the others wait and find it there.</summary>
internal sealed class SeedTurn(NpgsqlConnection? held) : IAsyncDisposable
{
    // Any number that nothing else locks.
    private const long Key = 0x636f6d6d5f64656d;

    public static async Task<SeedTurn> Take(NpgsqlDataSource? database, CancellationToken cancellation)
    {
        if (database is null)
            return new(null);
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
            command.Parameters.Add(new() { Value = Key });
            await command.ExecuteNonQueryAsync(cancellation);
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (held is null)
            return;
        await using (var command = new NpgsqlCommand("select pg_advisory_unlock($1)", held))
        {
            command.Parameters.Add(new() { Value = Key });
            await command.ExecuteNonQueryAsync();
        }
        await held.DisposeAsync();
    }
}
