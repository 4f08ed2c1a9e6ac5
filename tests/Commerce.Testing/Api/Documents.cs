namespace Commerce.Testing.Api;

/// <summary>What a shop's own pages would ask.</summary>
public static class Documents
{
    private const string Order =
        "order { id number secret token status paymentStatus holdsUntil fulfilments { id status amountDue { amount } pickupCode lines { id quantity } } }";

    private const string Errors = "position errors { __typename ... on UserError { message path } }";

    private const string Shortages = "... on OutOfStock { shortages { availableQuantity } }";

    private const string Fulfilment = "fulfilmentOrder { id status amountDue { amount } order { id } }";

    public const string Sortiment = "{ products(first: 50) { nodes { variants { id sku } } } }";

    public const string Stores = "{ stores { id code role } }";

    public const string VariantOf = "query ($code: String!) { variant(code: $code) { id } }";

    public const string StoreOf = "query ($code: String!) { store(code: $code) { id } }";

    public const string SignIn = "mutation ($input: SignInInput!) { signIn(input: $input) { token errors { __typename ... on UserError { message } } } }";

    public const string CreateCart = $"mutation ($input: CreateCartInput!) {{ createCart(input: $input) {{ cart {{ id secret }} {Errors} }} }}";

    public const string AddLine =
        $"mutation ($input: AddLineInput!) {{ addLine(input: $input) {{ cart {{ id totalQuantity lines {{ id quantity }} }} {Errors} }} }}";

    public const string BeginCheckout =
        $"mutation ($input: BeginCheckoutInput!) {{ beginCheckout(input: $input) {{ {Order} position "
        + $"errors {{ __typename ... on UserError {{ message path }} {Shortages} }} }} }}";

    public const string PlaceOrder = $"mutation ($input: PlaceOrderInput!) {{ placeOrder(input: $input) {{ {Order} {Errors} }} }}";

    public const string CancelOrder = $"mutation ($input: CancelOrderInput!) {{ cancelOrder(input: $input) {{ {Order} {Errors} }} }}";

    public const string ReadOrder = $"query ($id: ID!, $secret: String) {{ {ReadOrderField} }}";

    public const string ReadCart =
        "query ($id: ID!, $secret: String, $minPosition: Position) { cart(id: $id, secret: $secret, minPosition: $minPosition) { id totalQuantity } }";

    public const string CartChanged =
        "subscription ($id: ID!, $secret: String) { cartChanged(id: $id, secret: $secret) { cart { id totalQuantity } cursor } }";

    public const string StockItem =
        "query ($variant: ID!, $store: ID!) { stockItem(variant: $variant, store: $store) { onHand reserved allocated available } }";

    public const string Queue =
        "query ($store: ID!) { storeQueue(store: $store, first: 20) { orders { id status orderNumber late } lateCount } }";

    private const string ReadOrderField =
        "order(id: $id, secret: $secret) { id number status paymentStatus fulfilments { id status amountDue { amount } pickupCode lines { id quantity } } }";

    /// <summary>A step of the store: all of them take an input and answer with the same payload.</summary>
    public static string Step(string name, string input = "FulfilmentInput") =>
        $"mutation ($input: {input}!) {{ {name}(input: $input) {{ {Fulfilment} {Errors} }} }}";
}
