using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The rows that an order is listed and found by. A draft has none.</summary>
internal static class OrderRows
{
    private static readonly Target Put = new(
        "order_row",
        "id text, version bigint, number text, customer text, status text, channel text, placed_at bigint, total bigint, currency text, trouble int",
        """
        on conflict (id) do update set version = excluded.version, number = excluded.number, customer = excluded.customer,
            status = excluded.status, placed_at = excluded.placed_at, total = excluded.total, trouble = excluded.trouble
        where order_row.version < excluded.version
        """);

    private static readonly Target PutWord = new(
        "order_word", "word text, order_id text, placed_at bigint", "on conflict (word, placed_at, order_id) do nothing");

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
