using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>One variant at one location at one moment: holds that are past due then do not count any more.</summary>
internal sealed record StockItem(StockItemId Id, StockItemState State, DateTimeOffset Now)
{
    public string? Shelf => State.Shelf;

    public int OnHand => State.OnHand;

    public int Reserved => State.Reserved - State.Reservations.Due(Now).Sum(hold => hold.Quantity);

    public int Allocated => State.Allocated;

    public int SafetyStock => State.SafetyStock;

    public int Available => State.AvailableAt(Now);
}

/// <summary>A stock item is named by both of its ids.</summary>
internal readonly record struct StockItemId(VariantId Variant, LocationId Location)
{
    public const string Type = "StockItem";

    public GrainId Grain => StockItemGrain.Of(Variant, Location);

    public string ToGlobal() => new GlobalId(Type, $"{Variant.Value:N}.{Location.Value:N}").ToString();

    public static StockItemId? From(GlobalId id) =>
        id.Type == Type && id.Key.Split('.') is [var variant, var location]
        && Guid.TryParseExact(variant, "N", out var v) && Guid.TryParseExact(location, "N", out var l)
            ? new(new(v), new(l))
            : null;
}

/// <summary>A stock item at one moment of its life.</summary>
internal sealed record StockChange(StockItem StockItem, string Cursor);
