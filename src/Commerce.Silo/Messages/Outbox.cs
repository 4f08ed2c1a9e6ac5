using System.Text.Json;
using System.Text.Json.Serialization;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Messages;

/// <summary>The table <c>outbox</c>: what was sent, so that it is not sent twice, and what is only shown, to be read.</summary>
public sealed class Outbox(Database database, ISealer sealer, IKeyedHash hash, TimeProvider time) : IOutbox
{
    private const int Most = 100;
    private const string EmailScope = "outbox-email";

    public async ValueTask<bool> Has(string key, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Scalar<long>("select count(*) from outbox where key = @key", cancellation, ("key", key)) > 0;
    }

    /// <summary>Writes a message down, once.</summary>
    /// <param name="letter">Kept when the message is only shown.</param>
    public async ValueTask Add(
        SendMessage message, string effectId, Contact to, MessageFate fate, Letter? letter, CancellationToken cancellation)
    {
        var content = letter is null ? null
            : await sealer.Seal(message.Recipient.Subject, JsonSerializer.Serialize(letter, OutboxJson.Default.Letter));
        await using var connection = await database.Open(cancellation);
        await connection.Run(
            "insert into outbox (key, effect, template, locale, fate, at, subject_id, recipient, email_hash, order_id, " +
            "fulfilment_order_id, content) " +
            "values (@key, @effect, @template, @locale, @fate, @at, @subject, @recipient, @email, @order, @part, @content) " +
            "on conflict (key) do nothing",
            cancellation,
            ("key", message.Key), ("effect", effectId), ("template", message.Template.ToString()), ("locale", message.Locale),
            ("fate", fate.ToString()), ("at", Instant.Microseconds(time.GetUtcNow())), ("subject", message.Recipient.Subject.ToString()),
            ("recipient", message.Recipient.Cipher), ("email", to.Email is null ? null : hash.OfEmail(EmailScope, to.Email)),
            ("order", message.Order?.ToString()), ("part", message.FulfilmentOrder?.ToString()), ("content", content?.Cipher));
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
        return new([.. messages], rows.Count > limit ? $"{rows[limit - 1].At}:{rows[limit - 1].Key}" : null);
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

    /// <summary>Null also for a cursor that is none: the list begins at its beginning.</summary>
    private static (long At, string Key)? After(OutboxQuery query) =>
        query.After?.Split(':', 2) is [var at, var key] && long.TryParse(at, out var microseconds) ? (microseconds, key) : null;

    private async ValueTask<OutboxMessage> Open(OutboxRow row)
    {
        var to = await sealer.OpenContact(new(row.Subject, row.Recipient));
        var letter = row.Content is null || await sealer.Open(new(row.Subject, row.Content)) is not { } text
            ? null : JsonSerializer.Deserialize(text, OutboxJson.Default.Letter);
        return new(
            row.Key, row.Template, row.Locale, row.Fate, Instant.Of(row.At), row.Order, row.Part, to,
            letter?.Subject, letter?.Text, letter?.Html);
    }
}

[JsonSerializable(typeof(Letter))]
internal sealed partial class OutboxJson : JsonSerializerContext;
