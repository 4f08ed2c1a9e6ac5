using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

/// <summary>What every story about a stock item starts from.</summary>
public abstract class AStockItem
{
    protected static readonly DateTimeOffset Noon = Given.Noon;
    protected static readonly DateTimeOffset TenPast = Noon.AddMinutes(10);
    protected static readonly ReservationId A = DerivedId.Of<ReservationId>("reservation", "A");
    protected static readonly ReservationId B = DerivedId.Of<ReservationId>("reservation", "B");

    protected static Given Item(int onHand) =>
        Given.Grain(new StockItemGrain(), StockItemGrain.Of(DerivedId.Of<VariantId>("v"), DerivedId.Of<LocationId>("l")))
            .Having(onHand > 0 ? [new StockReceived(onHand)] : []);

    protected static IEvent[] Held(ReservationId id, int quantity) => [new StockHeld(id, quantity, TenPast)];

    protected static IEvent[] Pinned(ReservationId id, int quantity, int attempt = 1) =>
        [.. Held(id, quantity), new StockPinned(id, attempt)];

    protected static IEvent[] Allocated(ReservationId id, int quantity) => [.. Pinned(id, quantity), new StockAllocated(id)];

    protected static Action<StockItemState> Shows(int onHand, int reserved, int allocated, int available) => state =>
        Assert.Equal((onHand, reserved, allocated, available), (state.OnHand, state.Reserved, state.Allocated, state.Available));
}
