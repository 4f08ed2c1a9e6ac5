using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Tests.Fulfilment;

public abstract class AFulfilment
{
    protected static readonly OrderId Order = DerivedId.Of<OrderId>("order", "1");
    protected static readonly FulfilmentOrderId Id = FulfilmentGrain.IdOf(Order, 1);
    protected static readonly Currency Eur = new("EUR");
    protected static readonly LocationId Arbat = DerivedId.Of<LocationId>("location", "arbat");
    protected static readonly VariantId Helmet = DerivedId.Of<VariantId>("variant", "helmet");
    protected static readonly VariantId Bike = DerivedId.Of<VariantId>("variant", "bike");
    protected static readonly LineId A = DerivedId.Of<LineId>("line", "a");
    protected static readonly LineId B = DerivedId.Of<LineId>("line", "b");
    protected static readonly Sealed Contact = new(new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa")), "contact");
    protected static readonly DateTimeOffset Noon = Given.Noon;
    protected static readonly DateTimeOffset Deadline = Noon.AddDays(3);
    protected const string By = "test/1";
    protected const string Code = "hash";

    protected static OpenFulfilment Opening(FulfilmentMethod method = FulfilmentMethod.Pickup, bool payInStore = false) => new(
        Order, "R1", 1, method, Arbat,
        [new(A, Helmet, "Helmet", null, null, new(10_00, Eur), 0.19m, 2), new(B, Bike, "Bike", null, null, new(100_00, Eur), 0.19m, 1)],
        null, Noon.AddHours(2), Contact, null, null, payInStore, TaxMode.Included, "de");

    protected static Given Opened(FulfilmentMethod method = FulfilmentMethod.Pickup, bool payInStore = false) =>
        Given.Grain(new FulfilmentGrain(), FulfilmentGrain.Of(Id)).When(Opening(method, payInStore));

    protected static Given Picked(FulfilmentMethod method = FulfilmentMethod.Pickup, bool payInStore = false) => Opened(method, payInStore)
        .Having(new LinePicked(A, 2, By, Noon), new LinePicked(B, 1, By, Noon));

    protected static Given Packed() => Picked(FulfilmentMethod.Ship).Having(new FulfilmentPacked(null, By, Noon));

    protected static Given Ready(bool payInStore = false) => Picked(payInStore: payInStore)
        .Having(new PickupReady(Code, Deadline, Deadline.AddDays(-1), "A1", By, Noon));

    protected static Action<FulfilmentState> Is(FulfilmentStatus status) => state => Assert.Equal(status, state.Status);
}
