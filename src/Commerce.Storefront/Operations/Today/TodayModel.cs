using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Today;

/// <param name="Store">The one that is looked at; null for all.</param>
public sealed record TodayModel(DayView Day, string? Store, DateTimeOffset Now);

public sealed record DayView(
    DateOnly Day, DateTimeOffset Since, IReadOnlyList<DayOrders> Orders, IReadOnlyList<DayHour> Hours, IReadOnlyList<StoreNow> Stores, HoldsNow Holds,
    SystemNow System)
{
    internal static readonly string[] ToPick = ["OPEN", "ACCEPTED", "PICKING"], Picked = ["PICKED", "PACKED"], Waiting = ["READY_FOR_PICKUP", "CUSTOMER_ARRIVED"];

    public int Placed => Orders.Sum(orders => orders.Count);

    public Money? Worth => Orders is [var first, ..] ? first.Total with { Amount = Orders.Sum(orders => orders.Total.Amount) } : null;

    public int Late => Stores.Sum(store => store.LateCount);

    public int Count(string status) => Stores.Sum(store => store.Count(status));
}

public sealed record DayOrders(string Status, string Channel, int Count, Money Total);

public sealed record DayHour(DateTimeOffset Since, int Count, Money Total);

public sealed record StoreNow(NamedStore Store, IReadOnlyList<StatusNow> Counts, int LateCount, int OutOfStock, int LowStock, int HeldUnits)
{
    public int Count(params ReadOnlySpan<string> statuses)
    {
        var sum = 0;
        foreach (var one in Counts)
            if (statuses.Contains(one.Status))
                sum += one.Count;
        return sum;
    }
}

public sealed record NamedStore(string Id, string Name, string TimeZone);

public sealed record StatusNow(string Status, int Count);

public sealed record HoldsNow(int Units, int Count, DateTimeOffset? NextEnd);

public sealed record SystemNow(int OwedDue, DateTimeOffset? OldestOwed, int EffectsRunning, int Behind, int Silos);
