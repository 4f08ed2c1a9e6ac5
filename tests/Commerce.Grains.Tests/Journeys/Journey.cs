using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Journeys;

/// <summary>A shop with two stores and a warehouse, and the words in which journeys are told.</summary>
public abstract class Journey(int? seed = null)
{
    protected static readonly Currency Eur = new("EUR");
    protected static readonly Market Germany = new("DE", Eur, TaxMode.Included, ["de"]);
    protected static readonly SubjectId Somebody = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa"));
    protected static readonly Sealed Contact = new(Somebody, "contact");
    protected static readonly Sealed Home = new(Somebody, "home");
    protected static readonly LocationId Arbat = DerivedId.Of<LocationId>("location", "arbat");
    protected static readonly LocationId Center = DerivedId.Of<LocationId>("location", "center");
    protected static readonly LocationId Warehouse = DerivedId.Of<LocationId>("location", "warehouse");
    protected static readonly Quote Helmet = Selling("helmet", 49_90);
    protected static readonly Quote Bike = Selling("bike", 899_00);
    protected const string Code = "hash-of-the-code";
    protected const string Clerk = "staff/clerk";
    protected const string Manager = "staff/manager";

    // A failing seed is to fail again: nothing here is random by itself.
    private int _baskets;

    protected World World { get; } = new(seed);

    protected static Quote Selling(string what, long minor, decimal tax = 0.19m) => new(
        DerivedId.Of<VariantId>("variant", what), DerivedId.Of<ProductId>("product", what), what, null, what, new(minor, Eur), 1, tax);

    protected static Delivery Collect(LocationId store) => new(FulfilmentMethod.Pickup, store);

    protected static Delivery Ship => new(FulfilmentMethod.Ship);

    protected static PickupSlot Tomorrow => new(new(2026, 11, 22), Given.Noon.AddDays(1), Given.Noon.AddDays(1).AddHours(1), 4);

    protected void Stock(LocationId at, Quote what, int quantity) =>
        World.Ask(StockItemGrain.Of(what.Variant, at), new ReceiveStock(quantity), Clerk);

    protected StockItemState StockOf(LocationId at, Quote what) => World.Read<StockItemState>(StockItemGrain.Of(what.Variant, at));

    protected CartId Basket(params (Quote Quote, int Quantity, Delivery Delivery)[] lines) => BasketIn(Germany, lines);

    protected CartId BasketIn(Market market, params (Quote Quote, int Quantity, Delivery Delivery)[] lines)
    {
        var cart = DerivedId.Of<CartId>("basket", ++_baskets);
        World.Ask(CartGrain.Of(cart), new OpenCart(market, Channel.Web, Somebody, "de"));
        foreach (var (quote, quantity, delivery) in lines)
            World.Ask(CartGrain.Of(cart), new AddLine(quote, quantity, delivery));
        return cart;
    }

    protected CartState CartOf(CartId cart) => World.Read<CartState>(CartGrain.Of(cart));

    protected OrderId Checkout(CartId cart, bool slots = false, Money? shipping = null)
    {
        var state = CartOf(cart);
        var groups = state.Lines.Select(line => line.Delivery!).Distinct().Select(delivery => delivery.Method == FulfilmentMethod.Ship
            ? new PlannedGroup(delivery.Method, Warehouse)
            : new PlannedGroup(delivery.Method, delivery.Location!.Value, slots ? Tomorrow : null, Given.Noon.AddHours(2)));
        Done(World.Ask(CartGrain.Of(cart), new BeginCheckout(
            [.. state.Lines.Select(line => line.Item).DistinctBy(item => item.Variant)], [.. groups], shipping, World.Now.AddMinutes(10))));
        return CartOf(cart).Checkout?.Order
            ?? World.Journal.Select(entry => entry.Happened).OfType<CheckoutBegun>().Last().Order;
    }

    protected OrderState OrderOf(OrderId order) => World.Read<OrderState>(OrderGrain.Of(order));

    protected PaymentState PaymentOf(OrderId order) => World.Read<PaymentState>(PaymentGrain.Of(order));

    protected Answer Place(OrderId order, string? card = "ok", string? number = null) => World.Ask(OrderGrain.Of(order), new PlaceOrder(
        number ?? order.ToString()[..8], Contact, null, Home, new(card)));

    protected static FulfilmentOrderId At(OrderId order, int group = 1) => FulfilmentGrain.IdOf(order, group);

    protected FulfilmentState StoreOf(OrderId order, int group = 1) => World.Read<FulfilmentState>(FulfilmentGrain.Of(At(order, group)));

    protected Answer Staff(OrderId order, ICommand command, int group = 1, string by = Clerk) =>
        World.Ask(FulfilmentGrain.Of(At(order, group)), command, by);

    protected void PickAll(OrderId order, int group = 1)
    {
        foreach (var line in StoreOf(order, group).Lines)
            if (StoreOf(order, group).Open(line) is > 0 and var open)
                Done(Staff(order, new PickLine(line.Id, StoreOf(order, group).Of(line.Id).Picked + open), group));
    }

    protected void MakeReady(OrderId order, int group = 1)
    {
        PickAll(order, group);
        Done(Staff(order, new MarkReady(Code, World.Now.AddDays(3), World.Now.AddDays(2), "A1"), group));
    }

    protected Answer HandOver(OrderId order, int group = 1, params ImmutableArray<LineQuantity> units) =>
        Staff(order, new StartHandOver(Code, null, units), group);

    protected static void Done(Answer answer) => Assert.Equal(Grains.Done.Instance, answer);

    protected static T Refused<T>(Answer answer) where T : Refusal => Assert.IsType<T>(answer);
}
