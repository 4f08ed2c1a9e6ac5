using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Stock;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The row that a stock item is listed by.</summary>
internal static class StockRows
{
    private static readonly Target Put = new(
        "insert into stock_level (variant, location, version, on_hand, available)", 5,
        """
        on conflict (variant, location) do update set version = excluded.version, on_hand = excluded.on_hand, available = excluded.available
        where stock_level.version < excluded.version
        """);

    public static StockLevel LevelOf(GrainId item, StockItemState state)
    {
        var slash = item.Key.IndexOf('/');
        return new(new(Guid.Parse(item.Key.AsSpan(0, slash))), new(Guid.Parse(item.Key.AsSpan(slash + 1))), state.OnHand, Math.Max(0, state.Available));
    }

    public static Row Of(View<StockItemState> item)
    {
        var level = LevelOf(item.Id, item.State);
        return new(Put, [level.Variant.ToString(), level.Location.ToString(), item.Version, level.OnHand, level.Available]);
    }
}
