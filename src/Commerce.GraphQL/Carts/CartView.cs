using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Carts;

/// <summary>A cart that its caller holds.</summary>
internal sealed record CartView(CartId Id, CartState State);

/// <summary>Who may see a cart and act on it: its customer, or who has its secret. Staff do not look into carts.</summary>
internal static class CartAccess
{
    /// <param name="id">The signed-in customer's own when null.</param>
    /// <returns>Null when there is none, or when it is not theirs: nobody can tell one from the other.</returns>
    public static async ValueTask<CartView?> Find(FieldContext context, CartId? id, string? secret, long minVersion = 0)
    {
        if ((id ?? Own(context)) is not { } cart || !MayBeTheirs(context, cart, secret))
            return null;
        var view = await context.Read<CartState>(CartGrain.Of(cart), minVersion);
        return view.State.Exists ? new(cart, view.State) : null;
    }

    public static CartId? Own(FieldContext context) =>
        context.Viewer().Customer is { } customer ? CartGrain.OfCustomer(customer) : null;

    public static bool MayBeTheirs(FieldContext context, CartId cart, string? secret) =>
        cart == Own(context) || (secret is not null && context.Get<IGuestSecrets>().Opens(cart, secret));
}
