using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The rows that an order is listed and found by. A draft has none.</summary>
internal static class OrderRows
{
    private const string Put =
        """
        insert into order_row (id, version, number, customer, status, channel, placed_at, total, currency, trouble)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do update set version = excluded.version, number = excluded.number, customer = excluded.customer,
            status = excluded.status, placed_at = excluded.placed_at, total = excluded.total, trouble = excluded.trouble
        where order_row.version < excluded.version
        """;

    private const string PutWord =
        "insert into order_word (word, order_id, placed_at) values ($1, $2, $3) on conflict (word, placed_at, order_id) do nothing";

    public static bool IsListed(OrderState order) => order.PlacedAt is not null;

    public static Row Of(View<OrderState> order)
    {
        var state = order.State;
        return new(Put,
        [
            order.Id.Key, order.Version, state.Number, state.Customer?.ToString(), state.Status.ToString(), state.Channel.ToString(),
            Instant.Microseconds(state.PlacedAt!.Value), state.Total.Minor, state.Market!.Currency.Code, TroubleBits.Of(OrderTroubles.Of(state)),
        ]);
    }

    public static IEnumerable<Row> WordsOf(View<OrderState> order, Contact? contact, Contact? collector)
    {
        var placed = Instant.Microseconds(order.State.PlacedAt!.Value);
        return SearchWords.Of(contact).Concat(SearchWords.Of(collector)).Distinct()
            .Select(word => new Row(PutWord, [word, order.Id.Key, placed]));
    }
}
