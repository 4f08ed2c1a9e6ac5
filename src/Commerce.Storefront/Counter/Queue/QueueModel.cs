using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Counter.Queue;

/// <summary>What is to be done at a store, in the order of how urgent it is.</summary>
/// <param name="Only">The one group that was asked for; null for all.</param>
public sealed record QueueModel(StoreQueue Queue, IReadOnlyList<DoneOrder> Done, QueueGroup? Only, bool LateOnly, string Zone, DateTimeOffset Now)
{
    public IEnumerable<QueueGroup> Groups => Only is { } one ? [one] : Enum.GetValues<QueueGroup>();

    public IEnumerable<QueueOrder> In(QueueGroup group) => Queue.Orders.Where(order => order.Group == group && (!LateOnly || order.Late));

    public int Count(QueueGroup group) => group == QueueGroup.Done ? Done.Count : Queue.Orders.Count(order => order.Group == group);
}

/// <summary>The columns of the board.</summary>
public enum QueueGroup { Here, ToAccept, Picking, Packed, Ready, Sent, Expired, Done }

public sealed record QueueData(StoreQueue StoreQueue, IReadOnlyList<DoneOrder> StoreDone);

public sealed record StoreQueue(IReadOnlyList<QueueOrder> Orders, IReadOnlyList<StatusCount> Counts, int LateCount);

public sealed record QueueOrder(
    string Id, string OrderNumber, FulfilmentMethod Method, FulfilmentStatus Status, string? PausedReason, bool Late, DateTimeOffset? PromisedAt,
    DateTimeOffset? OpenedAt, DateTimeOffset? ReadyAt, DateTimeOffset? CollectBy, string? Shelf, DateTimeOffset? ArrivedAt, string? ParkingPlace,
    bool CheckingPayment, string? HandOverFailure, string? PickedBy, Money? AmountDue, CounterPerson? Contact, CounterPerson? Collector, IReadOnlyList<QueueLine> Lines)
{
    public QueueGroup Group => Status switch
    {
        FulfilmentStatus.CustomerArrived => QueueGroup.Here,
        FulfilmentStatus.Open or FulfilmentStatus.Accepted => QueueGroup.ToAccept,
        FulfilmentStatus.Picking => QueueGroup.Picking,
        FulfilmentStatus.Picked or FulfilmentStatus.Packed => QueueGroup.Packed,
        FulfilmentStatus.ReadyForPickup => QueueGroup.Ready,
        FulfilmentStatus.Shipped => QueueGroup.Sent,
        _ => QueueGroup.Expired,
    };

    public int Units => Lines.Sum(line => line.Quantity - line.NotFound - line.Cancelled);

    /// <summary>Where this card leads.</summary>
    public string Address => Group switch
    {
        QueueGroup.Sent => $"/store/ship/{Id}",
        QueueGroup.Packed when Method == FulfilmentMethod.Ship && Status == FulfilmentStatus.Packed => $"/store/ship/{Id}",
        QueueGroup.Here or QueueGroup.Ready or QueueGroup.Expired => $"/store/handover/{Id}",
        _ => $"/store/pick/{Id}",
    };
}

public sealed record QueueLine(string Id, string Title, int Quantity, int Picked, int NotFound, int Cancelled, QueueVariant? Variant)
{
    /// <summary>In the clerk's language, for as long as the product is known; else as it was ordered.</summary>
    public string Name => Variant?.Product.Title ?? Title;
}

public sealed record QueueVariant(QueueProduct Product);

public sealed record QueueProduct(string Title);

public sealed record DoneOrder(
    string Id, string OrderNumber, FulfilmentMethod Method, FulfilmentStatus Status, DateTimeOffset? EndedAt, CounterPerson? Contact, CounterPerson? Collector)
{
    public string Address => Method == FulfilmentMethod.Ship ? $"/store/ship/{Id}" : $"/store/handover/{Id}";
}
