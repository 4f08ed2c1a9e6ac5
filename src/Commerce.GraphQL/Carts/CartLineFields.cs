using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

internal sealed record CartLineView(CartView Cart, CartLine Line);

internal static class CartLineFields
{
    public static void Bind(TypeBuilder<CartLineView> type) => type
        .Field("id", each => each.Line.Id)
        .Field("variant", (each, context) =>
            context.Get<ICatalogue>().Find(each.Line.Item.Variant) is { ForSale: true } variant ? variant : null)
        .Field("title", each => each.Line.Item.Title)
        .Field("options", each => each.Line.Item.Options)
        .Field("quantity", each => each.Line.Quantity)
        .Field("unitPrice", each => each.Line.Item.UnitPrice)
        .Field("total", each => each.Line.Item.UnitPrice * each.Line.Quantity)
        .Field("delivery", (each, context) => DeliveryView.Of(context, each.Line.Delivery))
        .Field("availableQuantity", (each, context) => Available(context, each.Line.Item.Variant, each.Line.Delivery));

    /// <summary>How many can be had that way; null where no way is chosen.</summary>
    public static int? Available(FieldContext context, VariantId variant, Delivery? delivery)
    {
        if (Place(context, delivery) is not { } place)
            return delivery is null ? null : 0;
        return Math.Max(0, context.Get<IStockLevels>().Level(variant, place).Available);
    }

    private static LocationId? Place(FieldContext context, Delivery? delivery) =>
        delivery is { Method: FulfilmentMethod.Ship } ? context.Get<IStores>().Warehouse?.Id : delivery?.Location;
}

/// <summary>How a line gets to the customer, with the store itself.</summary>
internal sealed record DeliveryView(FulfilmentMethod Method, StoreEntry? Store)
{
    public static DeliveryView? Of(FieldContext context, Delivery? delivery) => delivery is null
        ? null
        : new(delivery.Method, delivery.Location is { } store ? context.Get<IStores>().Find(store) : null);
}
