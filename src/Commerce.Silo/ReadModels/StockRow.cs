using System.Data.Common;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Stock;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>What is listed of a stock item: what can be sold, and what checkouts hold.</summary>
internal readonly record struct StockRow(StockLevel Level, HeldStock Held)
{
    public const string Select = "select variant, location, on_hand, available, held, holds, held_until from stock_level";

    private static readonly Target Put = new(
        "stock_level", "variant text, location text, version bigint, on_hand int, available int, held int, holds int, held_until bigint",
        """
        on conflict (variant, location) do update set version = excluded.version, on_hand = excluded.on_hand, available = excluded.available,
            held = excluded.held, holds = excluded.holds, held_until = excluded.held_until
        where stock_level.version < excluded.version
        """);

    public static StockRow Of(GrainId item, StockItemState state)
    {
        var slash = item.Key.IndexOf('/');
        var (variant, location) = (new VariantId(Guid.Parse(item.Key.AsSpan(0, slash))), new LocationId(Guid.Parse(item.Key.AsSpan(slash + 1))));
        return new(
            new(variant, location, state.OnHand, Math.Max(0, state.Available)),
            new(variant, location, state.Reserved, state.Reservations.Holds, state.Reservations.Earliest));
    }

    public static StockRow Read(DbDataReader row)
    {
        var (variant, location) = (new VariantId(Guid.Parse(row.GetString(0))), new LocationId(Guid.Parse(row.GetString(1))));
        return new(
            new(variant, location, row.GetInt32(2), row.GetInt32(3)),
            new(variant, location, row.GetInt32(4), row.GetInt32(5), row.IsDBNull(6) ? null : Instant.Of(row.GetInt64(6))));
    }

    public static Row ToPut(View<StockItemState> item)
    {
        var (level, held) = Of(item.Id, item.State);
        return new(Put,
        [
            level.Variant.ToString(), level.Location.ToString(), item.Version, level.OnHand, level.Available, held.Units, held.Holds,
            held.Until is { } until ? Instant.Microseconds(until) : null,
        ]);
    }
}
