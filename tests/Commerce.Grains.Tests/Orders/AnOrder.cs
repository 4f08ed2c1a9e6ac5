using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Tests.Orders;

public abstract class AnOrder
{
    protected static readonly OrderId Id = DerivedId.Of<OrderId>("order", "1");
    protected static readonly CartId Cart = DerivedId.Of<CartId>("cart", "1");
    protected static readonly Currency Currency = new("EUR");
    protected static readonly Market Germany = new("DE", Currency, TaxMode.Included, ["de"]);
    protected static readonly SubjectId Somebody = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa"));
    protected static readonly Sealed Contact = new(Somebody, "contact");
    protected static readonly Sealed Home = new(Somebody, "home");
    protected static readonly LocationId Arbat = DerivedId.Of<LocationId>("location", "arbat");
    protected static readonly LocationId Center = DerivedId.Of<LocationId>("location", "center");
    protected static readonly LineId A = DerivedId.Of<LineId>("line", "a");
    protected static readonly LineId B = DerivedId.Of<LineId>("line", "b");
    protected static readonly Quote Helmet = Selling("helmet", 10_00);
    protected static readonly Quote Bike = Selling("bike", 100_00);
    protected static readonly DateTimeOffset Noon = Given.Noon;
    protected static readonly DateTimeOffset TenPast = Noon.AddMinutes(10);
    protected static readonly PlannedGroup AtArbat = new(FulfilmentMethod.Pickup, Arbat);
    protected static readonly PlannedGroup AtCenter = new(FulfilmentMethod.Pickup, Center);
    protected static readonly PlannedGroup Shipped = new(FulfilmentMethod.Ship, Center);
    protected static readonly FulfilmentOrderId Store = FulfilmentGrain.IdOf(Id, 1);
    protected static readonly ReservationId OfHelmets = OrderHolds.Stock(Id, 1, Helmet.Variant);
    protected static readonly ReservationId OfBikes = OrderHolds.Stock(Id, 1, Bike.Variant);

    protected static Money Eur(long minor) => new(minor, Currency);

    protected static Quote Selling(string what, long minor) => new(
        DerivedId.Of<VariantId>("variant", what), DerivedId.Of<ProductId>("product", what), what, null, what, new(minor, Currency), 1, 0.19m);

    protected static Given Order(params IEvent[] events) => Given.Grain(new OrderGrain(), OrderGrain.Of(Id)).Having(events);

    /// <summary>Two helmets and a bike, to be collected.</summary>
    protected static IEvent Drafted(PlannedGroup? group = null) => new OrderDrafted(
        Id, Cart, null, Somebody, Germany, Channel.Web, "de", [new(A, Helmet, 2, 1), new(B, Bike, 1, 1)], [group ?? AtArbat], Eur(0), TenPast, Noon);

    protected static IEvent[] Held(PlannedGroup? group = null) => [Drafted(group), new HoldGranted(OfHelmets), new HoldGranted(OfBikes)];

    protected static OrderPlaced Placed(string? card = "tok", int attempt = 1) =>
        new(attempt, attempt == 1 ? "R1" : null, Contact, null, null, new(card), Noon);

    protected static IEvent[] Pinned(string? card = "tok") => [.. Held(), Placed(card), new HoldPinned(OfHelmets), new HoldPinned(OfBikes)];

    protected static IEvent[] Confirmed(string? card = "tok") => [.. Pinned(card), new OrderConfirmed(Noon)];

    protected static FulfilmentReported Report(int revision, FulfilmentStatus status, params LineProgress[] lines) =>
        new(Store, revision, status, [.. lines], null);

    protected static PlaceOrder Place(string? card = "tok", Sealed? address = null) => new("R1", Contact, null, address, new(card));

    protected static Action<OrderState> Counts(UnitCounts counts) => order => Assert.Equal(counts, order.Units());
}
