using System.Runtime.CompilerServices;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;

namespace Commerce.GraphQL.Carts;

/// <summary>A cart as it is now; null where there is nothing to see.</summary>
internal sealed record CartChange(CartView? View, string Cursor)
{
    public static void Bind(TypeBuilder<CartChange> type) => type.Field("cart", change => change.View ?? throw Live.NothingThere("cart"));

    public static IAsyncEnumerable<CartChange> Watch(FieldContext context) => Changes(
        context, context.Arg<CartId>("id"), context.Arg<string?>("secret"), Live.Number(context.Arg<string?>("after")), context.Cancellation);

    private static async IAsyncEnumerable<CartChange> Changes(
        FieldContext context, CartId id, string? secret, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!CartAccess.MayBeTheirs(context, id, secret))
        {
            yield return new(null, "");
            yield break;
        }
        await foreach (var view in context.Grains().Watch<CartState>(CartGrain.Of(id), cancellation))
        {
            if (!view.State.Exists)
            {
                // A customer's cart is there as soon as it is used.
                if (id == CartAccess.Own(context))
                    continue;
                yield return new(null, "");
                yield break;
            }
            if (view.Version > after)
                yield return new(new(id, view.State), Live.Cursor(view.Version));
        }
    }
}
