using Npgsql;

namespace Commerce.Bench;

/// <param name="Types">PostgreSQL's names of the columns' types.</param>
/// <param name="Rows">Null is <see cref="DBNull"/>.</param>
internal sealed record TemplateTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Types, IReadOnlyList<object[]> Rows)
{
    public int Column(string name) => Columns.ToList().IndexOf(name);

    public static async Task<TemplateTable> Read(NpgsqlDataSource database, string table, string where, string order, string[]? among = null)
    {
        await using var command = database.CreateCommand($"select * from {table} where {where} order by {order}");
        if (among is not null)
            command.Parameters.Add(new() { Value = among });
        await using var found = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await found.ReadAsync())
        {
            var row = new object[found.FieldCount];
            found.GetValues(row);
            rows.Add(row);
        }
        var columns = Enumerable.Range(0, found.FieldCount);
        return new(table, [.. columns.Select(found.GetName)], [.. columns.Select(found.GetDataTypeName)], rows);
    }
}
