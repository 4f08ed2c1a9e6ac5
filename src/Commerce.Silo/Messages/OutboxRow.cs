using System.Data.Common;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Messages;

internal sealed record OutboxRow(
    string Key, MessageTemplate Template, string Locale, MessageFate Fate, long At, SubjectId Subject, string Recipient, OrderId? Order,
    FulfilmentOrderId? Part, string? Content, string? Facts)
{
    public const string Columns = "key, template, locale, fate, at, subject_id, recipient, order_id, fulfilment_order_id, content, facts";

    public static OutboxRow Read(DbDataReader row) => new(
        row.GetString(0), Enum.Parse<MessageTemplate>(row.GetString(1)), row.GetString(2), Enum.Parse<MessageFate>(row.GetString(3)),
        row.GetInt64(4), new(Guid.Parse(row.GetString(5))), row.GetString(6),
        row.TextOrNull(7) is { } order ? new OrderId(Guid.Parse(order)) : null,
        row.TextOrNull(8) is { } part ? new FulfilmentOrderId(Guid.Parse(part)) : null,
        row.TextOrNull(9), row.TextOrNull(10));
}
