using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Tests.Carts;

public abstract class ACart
{
    protected static readonly CartId Id = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000c1"));
    protected static readonly Currency Eur = new("EUR");
    protected static readonly Market Germany = new("DE", Eur, TaxMode.Included, ["de"]);
    protected static readonly SubjectId Somebody = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa"));
    protected static readonly LocationId Arbat = DerivedId.Of<LocationId>("location", "arbat");
    protected static readonly Delivery Collect = new(FulfilmentMethod.Pickup, Arbat);
    protected static readonly Delivery Ship = new(FulfilmentMethod.Ship);
    protected static readonly Quote Helmet = Selling("helmet", 49_90);
    protected static readonly Quote Bike = Selling("bike", 899_00);
    protected static readonly LineId A = DerivedId.Of<LineId>("line", "a");
    protected static readonly LineId B = DerivedId.Of<LineId>("line", "b");
    protected static readonly OrderId First = DerivedId.Of<OrderId>("order", "first");
    protected static readonly OrderId Second = DerivedId.Of<OrderId>("order", "second");
    protected static readonly DateTimeOffset TenPast = Given.Noon.AddMinutes(10);
    protected static readonly PlannedGroup AtArbat = new(FulfilmentMethod.Pickup, Arbat);

    protected static Given Cart(params IEvent[] events) => Given.Grain(new CartGrain(), CartGrain.Of(Id))
        .Having([new CartOpened(Germany, Channel.Web, Somebody, "de", null), .. events]);

    protected static Quote Selling(string what, long minor) => new(
        DerivedId.Of<VariantId>("variant", what), DerivedId.Of<ProductId>("product", what), what, null, what, new(minor, Eur), 1, 0.19m);

    protected static LineAdded Line(LineId id, Quote quote, int quantity, Delivery? delivery = null) => new(id, quote, quantity, delivery ?? Collect);

    protected static CheckoutBegun Begun(OrderId order, DateTimeOffset? until = null) =>
        new(order, [AtArbat], Money.Zero(Eur), until ?? TenPast, null);
}
