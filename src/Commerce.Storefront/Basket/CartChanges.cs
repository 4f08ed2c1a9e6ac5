using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Basket;

/// <summary>What a basket can be asked for.</summary>
internal static class CartChanges
{
    public static readonly Operation<CreatedCart> Create = new("Basket/CreateCart");
    public static readonly Operation<ChangedCart> Add = new("Basket/AddLine");
    public static readonly Operation<ChangedCart> Change = new("Basket/ChangeLine");
    public static readonly Operation<ChangedCart> Remove = new("Basket/RemoveLine");
    public static readonly Operation<ChangedCart> Choose = new("Basket/ChooseDelivery");
    public static readonly Operation<ChangedCart> Accept = new("Basket/AcceptPrices");
    public static readonly Operation<BegunCheckout> Begin = new("Basket/BeginCheckout");
}

internal sealed record CreatedCart(CreateCartOutcome CreateCart);

internal sealed record CreateCartOutcome(CreatedCartKey? Cart) : Outcome;

internal sealed record CreatedCartKey(string Id, string? Secret);

internal sealed record ChangedCart(CartOutcome Changed);

internal sealed record CartOutcome : Outcome;

internal sealed record BegunCheckout(BeginOutcome Begun);

internal sealed record BeginOutcome(BegunOrder? Order) : Outcome;

internal sealed record BegunOrder(string Token);
