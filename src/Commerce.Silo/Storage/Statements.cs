using System.Data.Common;

namespace Commerce.Silo.Storage;

/// <summary>Statements with named parameters, the same for both databases.</summary>
internal static class Statements
{
    public static async Task<int> Run(
        this DbConnection connection, string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>The first column of the first row; the default when there is none.</returns>
    public static async Task<T?> Scalar<T>(
        this DbConnection connection, string sql, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }

    public static async Task<List<T>> Rows<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation,
        params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DbCommand Command(this DbConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
