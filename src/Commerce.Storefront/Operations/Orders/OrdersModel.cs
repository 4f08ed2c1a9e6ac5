using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Orders;

public sealed record OrdersModel(OrdersView View, OrderList Found);

public sealed record OrderList(int TotalCount, PageInfo PageInfo, IReadOnlyList<ListedOrder> Nodes);

public sealed record ListedOrder(
    string Id, string? Number, string Status, string PaymentStatus, string FulfilmentStatus, string Channel, DateTimeOffset? PlacedAt, Named? Contact,
    ListedTotals Totals, IReadOnlyList<ListedPart> Fulfilments)
{
    public bool Late => Fulfilments.Any(part => part.Late);
}

public sealed record ListedTotals(Money Total);

public sealed record ListedPart(string Method, string Status, bool Late, Named Store);

public sealed record Named(string Name);
