using Commerce.Storefront.Operations.Orders;

namespace Commerce.Storefront.Operations.Exceptions;

/// <param name="Store">The one that is looked at; null for all.</param>
public sealed record ExceptionsModel(ExceptionsData Found, string? Store, DateTimeOffset Now);

public sealed record ExceptionsData(
    TroubledOrders Late, TroubledOrders Rejected, TroubledOrders Payment, TroubledOrders Codes, TroubledOrders Shelf, LostMessages Messages)
{
    public int Count => Late.TotalCount + Rejected.TotalCount + Payment.TotalCount + Codes.TotalCount + Shelf.TotalCount + Messages.Nodes.Count;
}

public sealed record TroubledOrders(int TotalCount, IReadOnlyList<TroubledOrder> Nodes);

public sealed record TroubledOrder(
    string Id, string? Number, Named? Contact, IReadOnlyList<TroubledRejection> Rejections, IReadOnlyList<TroubledPart> Fulfilments);

public sealed record TroubledRejection(int Quantity, DateTimeOffset Until, HappenedLine Line);

public sealed record TroubledPart(
    string Id, string Status, bool Late, DateTimeOffset? PromisedAt, DateTimeOffset? CollectBy, int? CodeTriesLeft, bool CheckingPayment, string? HandOverFailure,
    TroubledStore Store);

public sealed record TroubledStore(string Name, string TimeZone);

public sealed record LostMessages(IReadOnlyList<LostMessage> Nodes);

public sealed record LostMessage(string Id, string Template, string? Recipient, string Fate, DateTimeOffset At, string? OrderNumber);
