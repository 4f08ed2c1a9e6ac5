using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Commerce.Bench;

/// <summary>What one finished order left in every table, and what in it differs from order to order.</summary>
internal sealed partial record Template(
    IReadOnlyList<TemplateTable> Tables, IReadOnlyList<string> Varying, string Variant, string Location, string Number,
    DateOnly Day, IReadOnlyDictionary<string, long> Heads)
{
    public static async Task<long> Head(NpgsqlDataSource database) =>
        (long)(await database.CreateCommand("select max(position) from event").ExecuteScalarAsync())!;

    /// <param name="before">The journal's head before the order.</param>
    public static async Task<Template> Read(NpgsqlDataSource database, long before)
    {
        var heads = await Read(database, "select stream, max(version), min(position) from event group by stream",
            row => (Stream: row.GetString(0), Head: row.GetInt64(1), Since: row.GetInt64(2)));
        var known = heads.Where(head => head.Since <= before).SelectMany(head => Ids().Matches(head.Stream))
            .Select(match => match.Value).ToHashSet();
        const string made = "split_part(stream, '/', 1) in ('cart', 'order', 'fulfilment', 'payment', 'stock', 'slots')";
        var streams = await Read(database, $"select distinct stream from event where position > {before} and {made}", row => row.GetString(0));
        var own = streams.Where(stream => !IsShared(stream)).ToArray();
        var stock = streams.Single(stream => stream.StartsWith("stock/", StringComparison.Ordinal)).Split('/');
        var ids = streams.SelectMany(stream => Ids().Matches(stream)).Select(match => match.Value).Distinct().ToArray();
        List<TemplateTable> tables =
        [
            await TemplateTable.Read(database, "event", $"position > {before} and {made}", "position"),
            await TemplateTable.Read(database, "command", "stream = any ($1)", "key", own),
            await TemplateTable.Read(database, "unique_key", "owner = any ($1)", "value", own),
            await TemplateTable.Read(database, "order_row", "id = any ($1)", "id", ids),
            await TemplateTable.Read(database, "order_word", "order_id = any ($1)", "word", ids),
            await TemplateTable.Read(database, "fulfilment_row", "order_id = any ($1)", "id", ids),
            await TemplateTable.Read(database, "outbox", "order_id = any ($1)", "key", ids),
        ];
        var all = string.Join('\n', tables.SelectMany(table => table.Rows).SelectMany(row => row).Select(TextOf));
        var varying = Ids().Matches(all).Concat(BareIds().Matches(all)).Select(match => match.Value).Distinct()
            .Where(id => !known.Contains(id)).ToList();
        tables.Add(await TemplateTable.Read(database, "subject_key", "subject = any ($1)", "subject", [.. varying]));
        var number = (string)tables[2].Rows.Single()[tables[2].Column("value")];
        var day = (DateTime)tables[0].Rows[0][tables[0].Column("at")];
        return new(tables, varying, stock[1], stock[2], number, DateOnly.FromDateTime(day), heads.ToDictionary(head => head.Stream, head => head.Head));
    }

    /// <summary>Streams that many orders write to.</summary>
    public static bool IsShared(string stream) =>
        stream.StartsWith("stock/", StringComparison.Ordinal) || stream.StartsWith("slots/", StringComparison.Ordinal);

    public static string TextOf(object cell) => cell switch
    {
        string text => text,
        byte[] json when json.Length > 0 && json[0] == '{' => Encoding.UTF8.GetString(json),
        _ => "",
    };

    private static async Task<List<T>> Read<T>(NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await rows.ReadAsync())
            all.Add(read(rows));
        return all;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex("(?<![0-9a-f-])[0-9a-f]{32}(?![0-9a-f-])")]
    private static partial Regex BareIds();
}
