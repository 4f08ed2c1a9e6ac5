using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Commerce.Bench;

/// <summary>Writes a finished order many times, by COPY and with the indexes made afterwards.</summary>
internal sealed class BulkFill
{
    private const int Chunk = 20_000;

    /// <summary>Characters of a guest's key, which is a secret and stands there as a hash only: it holds no id that could be replaced.</summary>
    private const int HashedKey = 43;
    private readonly NpgsqlDataSource database;
    private readonly Template template;
    private readonly FreshOrders fresh;
    private readonly Regex tokens;
    private readonly Dictionary<string, long> heads;
    private readonly Dictionary<(string Table, int Row, int Column), Pattern> patterns = [];
    private long position;

    public BulkFill(NpgsqlDataSource database, Template template)
    {
        (this.database, this.template) = (database, template);
        fresh = new(template);
        heads = new(template.Heads);
        tokens = new(string.Join('|', fresh.Tokens.Keys.OrderByDescending(token => token.Length).Select(Regex.Escape)));
        foreach (var table in template.Tables)
            for (var row = 0; row < table.Rows.Count; row++)
                for (var column = 0; column < table.Columns.Count; column++)
                    if (Template.TextOf(table.Rows[row][column]) is { Length: > 0 } text)
                        patterns[(table.Name, row, column)] = new(text, tokens, fresh.Tokens);
    }

    public async Task Write(int orders)
    {
        position = await Template.Head(database);
        var indexes = await Indexes.Drop(database, template.Tables.Select(table => table.Name));
        for (var from = 0; from < orders; from += Chunk)
        {
            var chunk = Enumerable.Range(from, Math.Min(Chunk, orders - from)).Select(order => fresh.Make(order, orders)).ToList();
            foreach (var table in template.Tables)
                await Copy(table, chunk);
            await Console.Error.WriteLineAsync($"{from + chunk.Count:N0} of {orders:N0} orders are in");
        }
        await Indexes.Create(database, indexes);
        await Indexes.Run(database, $"update projection set position = {position}");
        await Indexes.Run(database, "vacuum (freeze, analyze)");
        await Indexes.Run(database, "checkpoint");
    }

    private async Task Copy(TemplateTable table, List<FreshOrder> orders)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns)}) from stdin (format binary)");
        var (scratch, types) = (new StringBuilder(), table.Types.Select(TypeOf).ToArray());
        var stream = table.Name == "event" ? table.Column("stream") : -1;
        foreach (var order in orders)
            for (var row = 0; row < table.Rows.Count; row++)
            {
                copy.StartRow();
                var version = stream < 0 ? 0 : Next(patterns[(table.Name, row, stream)].With(order.Values, scratch), (long)table.Rows[row][stream + 1]);
                for (var column = 0; column < types.Length; column++)
                    Write(copy, table, row, column, types[column], order, version, scratch);
            }
        await copy.CompleteAsync();
    }

    private void Write(
        NpgsqlBinaryImporter copy, TemplateTable table, int row, int column, NpgsqlDbType type, FreshOrder order, long version, StringBuilder scratch)
    {
        var (cell, name) = (table.Rows[row][column], table.Columns[column]);
        if (cell is DBNull)
            copy.WriteNull();
        else if ((table.Name, name) is ("command", "key") && cell is string { Length: HashedKey })
            copy.Write(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), type);
        else if (patterns.TryGetValue((table.Name, row, column), out var pattern))
        {
            var text = pattern.With(order.Values, scratch);
            if (type == NpgsqlDbType.Bytea)
                copy.Write(Encoding.UTF8.GetBytes(text), type);
            else
                copy.Write(text, type);
        }
        else if (cell is DateTime at)
            copy.Write(at.AddDays(order.Days), type);
        else if (cell is long number)
            copy.Write(table.Name == "event" && name == "position" ? ++position
                : table.Name == "event" && name == "version" ? version
                : name is "at" or "placed_at" or "promised_at" or "opened_at" ? number + order.Days * 86_400_000_000L : number, type);
        else if (cell is int small)
            copy.Write(small, type);
        else
            copy.Write((byte[])cell, type);
    }

    /// <summary>An order's own streams have the template's versions; those that many orders share go on.</summary>
    private long Next(string stream, long templates)
    {
        if (!Template.IsShared(stream))
            return templates;
        heads.TryGetValue(stream, out var head);
        return heads[stream] = head + 1;
    }

    private static NpgsqlDbType TypeOf(string name) => name switch
    {
        "text" => NpgsqlDbType.Text,
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "bytea" => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.TimestampTz,
    };
}
