using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Carts;

internal static class CartSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<TaxMode>()
        .Enum<Channel>()
        .Enum<FulfilmentMethod>()
        .Type<CartView>("Cart", CartFields.Bind)
        .Type<Market>("Market", t => t.Field("currencyCode", market => market.Currency))
        .Type<CartLineView>("CartLine", CartLineFields.Bind)
        .Type<DeliveryView>("Delivery")
        .Type<CartGroup>("CartGroup", CartGroup.Bind)
        .Type<Totals>()
        .Type<TaxLine>()
        .Type<PriceChange>("PriceChangedNotice")
        .Type<NoLongerSoldNotice>()
        .Type<ShortageNotice>()
        .Type<CartChange>("CartChange", CartChange.Bind)
        .Query(query => query.FieldAsync("cart", Cart))
        .Subscription("cartChanged", CartChange.Watch, change => change.Cursor)
        .Refusals()
        .Mutations()
        .Checkout();

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        await CartAccess.Find(context, GlobalId.Read<CartId>("Cart", id.ToString()), null);

    private static async ValueTask<CartView?> Cart(FieldContext context)
    {
        await context.Reach();
        return await CartAccess.Find(context, context.Arg<CartId?>("id"), context.Arg<string?>("secret"));
    }

    private static SchemaBuilder Refusals(this SchemaBuilder schema) => schema
        .Refusal<CartFull>()
        .Refusal<QuantityOutOfRange>(path: "quantity")
        .Refusal<NoSuchLine>(path: "line")
        .Refusal<NotForSale>(path: "variant")
        .Refusal<OtherCurrency>(path: "variant")
        .Refusal<CartJoined>()
        .Refusal<CartEmpty>()
        .Refusal<DeliveryMissing>()
        .Refusal<PricesChanged>()
        .Refusal<NoLongerSold>()
        .Refusal<PickupUnavailable>();
}
