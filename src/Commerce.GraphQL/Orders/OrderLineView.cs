using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

internal sealed record OrderLineView(OrderState Order, OrderLine Line)
{
    public static void Bind(TypeBuilder<OrderLineView> type) => type
        .Field("id", each => each.Line.Id)
        .Field("variant", (each, context) => context.Get<ICatalogue>().Find(each.Line.Item.Variant))
        .Field("title", each => each.Line.Item.Title)
        .Field("options", each => each.Line.Item.Options)
        .Field("sku", each => each.Line.Item.Sku)
        .Field("quantity", each => each.Line.Quantity)
        .Field("unitPrice", each => each.Line.Item.UnitPrice)
        .Field("total", each => each.Line.Item.UnitPrice * each.Line.Quantity)
        .Field("units", each => each.Order.Units(each.Line));
}
