using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Messages;

/// <summary>The table <c>outbox</c>: what was sent, so that it is not sent twice, and what is only shown, to be read.</summary>
public sealed class Outbox : IOutbox
{
    private const int Most = 100;
    private const string EmailScope = "outbox-email";

    private static readonly Target Table = new(
        "outbox",
        "key text, effect text, template text, locale text, fate text, at bigint, subject_id text, recipient text, email_hash text, "
        + "order_id text, fulfilment_order_id text, facts text",
        "on conflict (key) do nothing");

    private readonly Database database;
    private readonly ISealer sealer;
    private readonly IKeyedHash hash;
    private readonly TimeProvider time;
    private readonly Gathered<Row, Exception?> queue;

    public Outbox(Database database, ISealer sealer, IKeyedHash hash, TimeProvider time)
    {
        (this.database, this.sealer, this.hash, this.time) = (database, sealer, hash, time);
        queue = new(256, Write);
    }

    public async ValueTask<bool> Has(string key, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Scalar<long>("select count(*) from outbox where key = @key", cancellation, ("key", key)) > 0;
    }

    /// <summary>Writes a message down, once.</summary>
    /// <param name="facts">Kept when the message is only shown.</param>
    public async ValueTask Add(
        SendMessage message, string effectId, Contact to, MessageFate fate, ImmutableDictionary<string, string>? facts,
        CancellationToken cancellation)
    {
        var told = facts is null ? null
            : await sealer.Seal(message.Recipient.Subject, JsonSerializer.Serialize(facts, OutboxJson.Default.ImmutableDictionaryStringString));
        var failure = await queue.Ask(new(Table,
        [
            message.Key, effectId, message.Template.ToString(), message.Locale, fate.ToString(), Instant.Microseconds(time.GetUtcNow()),
            message.Recipient.Subject.ToString(), message.Recipient.Cipher, to.Email is null ? null : hash.OfEmail(EmailScope, to.Email),
            message.Order?.ToString(), message.FulfilmentOrder?.ToString(), told?.Cipher,
        ])).WaitAsync(cancellation);
        if (failure is not null)
            throw new InvalidOperationException($"The message {message.Key} was not written down.", failure);
    }

    public async ValueTask<OutboxPage> List(OutboxQuery query, CancellationToken cancellation = default)
    {
        var limit = Math.Clamp(query.First, 1, Most);
        List<OutboxRow> rows;
        await using (var connection = await database.Open(cancellation))
            rows = await connection.Rows(Sql(query, limit), OutboxRow.Read, cancellation, Parameters(query));
        var messages = new List<OutboxMessage>();
        foreach (var row in rows.Take(limit))
            messages.Add(await Open(row));
        return new([.. messages], rows.Count > limit ? messages[^1].Cursor : null);
    }

    /// <summary>What waits, by one commit; each by its own where that fails, so that one that can't be written is in nobody's way.</summary>
    private async ValueTask<IReadOnlyList<Exception?>> Write(IReadOnlyList<Row> rows)
    {
        try
        {
            await using var connection = await database.Open(CancellationToken.None);
            await using var transaction = await connection.BeginTransactionAsync();
            await connection.Write(transaction, rows, CancellationToken.None);
            await transaction.CommitAsync();
            return new Exception?[rows.Count];
        }
        catch (DbException e) when (rows.Count == 1 || e.IsTransient)
        {
            return [.. rows.Select(_ => e)];
        }
        catch (DbException)
        {
            List<Exception?> each = [];
            foreach (var row in rows)
                each.AddRange(await Write([row]));
            return each;
        }
    }

    private static string Sql(OutboxQuery query, int limit)
    {
        List<string> where = ["1 = 1"];
        if (query.Order is not null)
            where.Add("order_id = @order");
        if (query.Recipient is not null)
            where.Add("subject_id = @subject");
        if (query.Email is not null)
            where.Add("email_hash = @email");
        if (query.Fates.Count > 0)
            where.Add($"fate in ({string.Join(", ", query.Fates.Select((_, at) => $"@fate{at}"))})");
        if (After(query) is not null)
            where.Add("(at, key) < (@at, @key)");
        return $"select {OutboxRow.Columns} from outbox where {string.Join(" and ", where)} order by at desc, key desc limit {limit + 1}";
    }

    private (string, object?)[] Parameters(OutboxQuery query)
    {
        List<(string, object?)> given = [];
        if (query.Order is { } order)
            given.Add(("order", order.ToString()));
        if (query.Recipient is { } subject)
            given.Add(("subject", subject.ToString()));
        if (query.Email is { } email)
            given.Add(("email", hash.OfEmail(EmailScope, email)));
        given.AddRange(query.Fates.Select((fate, at) => ($"fate{at}", (object?)fate.ToString())));
        if (After(query) is { } after)
            given.AddRange([("at", after.At), ("key", after.Key)]);
        return [.. given];
    }

    /// <exception cref="UnknownCursor">What it is to go on after is none.</exception>
    private static (long At, string Key)? After(OutboxQuery query) =>
        query.After is not { } after ? null
        : after.Split(':', 2) is [var at, { Length: > 0 } key] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            ? (microseconds, key)
            : throw new UnknownCursor();

    private async ValueTask<OutboxMessage> Open(OutboxRow row)
    {
        var to = await sealer.OpenContact(new(row.Subject, row.Recipient));
        var letter = await LetterOf(row);
        return new(
            row.Key, row.Template, row.Locale, row.Fate, Instant.Of(row.At), row.Order, row.Part, to,
            letter?.Subject, letter?.Text, letter?.Html);
    }

    private async ValueTask<Letter?> LetterOf(OutboxRow row)
    {
        if ((row.Facts ?? row.Content) is not { } cipher || await sealer.Open(new(row.Subject, cipher)) is not { } text)
            return null;
        // Older rows hold the letter itself.
        return row.Facts is null
            ? JsonSerializer.Deserialize(text, OutboxJson.Default.Letter)
            : Letters.Write(row.Template, row.Locale, JsonSerializer.Deserialize(text, OutboxJson.Default.ImmutableDictionaryStringString)!);
    }
}

[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(ImmutableDictionary<string, string>))]
internal sealed partial class OutboxJson : JsonSerializerContext;
