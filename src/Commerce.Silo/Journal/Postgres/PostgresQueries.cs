using Npgsql;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>Statements with positional parameters on a connection of the pool, prepared once per connection.</summary>
internal sealed class PostgresQueries(NpgsqlDataSource source)
{
    public async ValueTask<List<T>> Rows<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));

        // As with an append: a statement that writes has committed only when the server is ready again.
        await reader.NextResultAsync(cancellation);
        return rows;
    }

    public async ValueTask<T?> Row<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params NpgsqlParameter[] parameters)
        where T : class
    {
        var rows = await Rows(sql, read, cancellation, parameters);
        return rows.Count == 0 ? null : rows[0];
    }

    public static NpgsqlParameter Is<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter Is(DateTimeOffset instant) => Is(Microseconds.ToUtc(instant));
}
