using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.Grains.Carts;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>The lines that get to the customer in the same way.</summary>
internal sealed record CartGroup(CartView Cart, Delivery? By)
{
    public static IEnumerable<CartGroup> Of(CartView cart) =>
        cart.State.Lines.Select(line => line.Delivery).Distinct().Select(delivery => new CartGroup(cart, delivery));

    public static void Bind(TypeBuilder<CartGroup> type) => type
        .Field("delivery", (group, context) => DeliveryView.Of(context, group.By))
        .Field("lines", group => group.Cart.State.Lines
            .Where(line => line.Delivery == group.By).Select(line => new CartLineView(group.Cart, line)))
        .FieldAsync("pickup", (group, context) =>
            group.By?.Location is { } store ? Promises.At(context, store) : new((Promise?)null));
}
