using Npgsql;

namespace Commerce.Bench;

/// <summary>Takes the indexes off tables that are about to be filled, and makes them again.</summary>
internal static class Indexes
{
    private const string Constraints =
        """
        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid::regclass::text = any ($1) and contype in ('p', 'u')
        """;

    private const string Others =
        """
        select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
        from pg_index i where indrelid::regclass::text = any ($1) and not exists (select from pg_constraint where conindid = i.indexrelid)
        """;

    /// <returns>What makes them again.</returns>
    public static async Task<List<string>> Drop(NpgsqlDataSource database, IEnumerable<string> tables)
    {
        var (drops, creates) = (new List<string>(), new List<string>());
        foreach (var query in new[] { Constraints, Others })
        {
            await using var command = database.CreateCommand(query);
            command.Parameters.Add(new() { Value = tables.ToArray() });
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                drops.Add(rows.GetString(0));
                creates.Add(rows.GetString(1));
            }
        }
        foreach (var drop in drops)
            await Run(database, drop);
        return creates;
    }

    public static async Task Create(NpgsqlDataSource database, IEnumerable<string> creates)
    {
        foreach (var create in creates)
            await Run(database, "set maintenance_work_mem = '1GB'; " + create);
    }

    public static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
