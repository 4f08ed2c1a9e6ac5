using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

internal static class Shortages
{
    /// <summary>Where nothing but the time to collect was missing, that is what is said.</summary>
    public static Refusal Refusal(FieldContext context, OrderState order) =>
        order.Shortages is [var first, ..] && order.Shortages.All(shortage => shortage.Variant is null)
            ? PickupUnavailable.At(context, first.Location)
            : new OutOfStock(order.Shortages);

    public static void Bind(TypeBuilder<Shortage> type) => type
        .Field("variant", (shortage, context) => shortage.Variant is { } variant ? context.Get<ICatalogue>().Find(variant) : null)
        .Field("store", (shortage, context) => context.Get<IStores>().Find(shortage.Location));
}
