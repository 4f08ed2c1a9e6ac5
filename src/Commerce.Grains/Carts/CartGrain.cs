using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Carts;

/// <summary>What one shopper has gathered, and the checkout that is under way.</summary>
public sealed class CartGrain : GrainKind<CartState>
{
    public const string Kind = "cart";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(CartOpened)] = CartJson.Default.CartOpened,
        [nameof(LineAdded)] = CartJson.Default.LineAdded,
        [nameof(LineQuantityChanged)] = CartJson.Default.LineQuantityChanged,
        [nameof(LineRemoved)] = CartJson.Default.LineRemoved,
        [nameof(DeliveryChosen)] = CartJson.Default.DeliveryChosen,
        [nameof(LineRequoted)] = CartJson.Default.LineRequoted,
        [nameof(PricesAccepted)] = CartJson.Default.PricesAccepted,
        [nameof(CheckoutBegun)] = CartJson.Default.CheckoutBegun,
        [nameof(CheckoutEnded)] = CartJson.Default.CheckoutEnded,
        [nameof(CustomerJoined)] = CartJson.Default.CustomerJoined,
        [nameof(CartAbsorbed)] = CartJson.Default.CartAbsorbed,
    };

    public override JsonTypeInfo StateJson => CartJson.Default.CartState;

    protected override CartState Initial => CartState.None;

    public static GrainId Of(CartId cart) => new(Kind, cart.ToString());

    /// <summary>A customer has one cart, wherever they shop.</summary>
    public static CartId OfCustomer(CustomerId customer) => DerivedId.Of<CartId>("cart", customer);

    protected override CartState Apply(CartState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(CartState cart, ICommand command, in Turn turn) => command switch
    {
        OpenCart open => CartDecisions.Open(cart, open),
        AbsorbCart absorb => CartDecisions.Absorb(cart, absorb),
        LookAtTheClock => Decision.Nothing(),
        _ when !cart.Exists => Decision.Refuse(new NotFound("cart")),
        OrderEnded ended => CartDecisions.End(cart, ended, turn.Now),
        JoinCustomer join => CartDecisions.Join(cart, join, turn),
        _ when cart.JoinedInto is { } into => Decision.Refuse(new CartJoined(into)),

        AddLine add => CartDecisions.Add(cart, add, turn),
        ChangeLine change => CartDecisions.Change(cart, change),
        RemoveLine remove => CartDecisions.Remove(cart, remove),
        ChooseDelivery choose => CartDecisions.Choose(cart, choose),
        AcceptPrices accept => CartDecisions.Accept(cart, accept),
        BeginCheckout begin => CartDecisions.Begin(cart, begin, turn),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(CartState cart, IEvent happened, GrainId self) =>
        CartProcess.Effects(cart, happened, new(Guid.Parse(self.Key)));
}
