using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;

namespace Commerce.Storefront.Counter;

/// <summary>Who works where, what is new, and who has come: on every page, so that nobody has to go and look.</summary>
public partial class CounterHeader
{
    private static readonly Operation<BellData> Bell = new("Counter/CounterHeader");
    private const int MostShown = 2;
    private BellQueue queue = new([], [], 0);
    private Desk? desk;

    private IEnumerable<BellOrder> New => queue.Orders.Where(order => order.Status == FulfilmentStatus.Open);

    private IEnumerable<BellOrder> Arrived => queue.Orders.Where(order => order.Status == FulfilmentStatus.CustomerArrived);

    private int Count(FulfilmentStatus status) => queue.Counts.FirstOrDefault(count => count.Status == status)?.Count ?? 0;

    protected override async Task OnInitializedAsync()
    {
        desk = Desk.Known(Visit);
        if (desk?.Store is { } store)
            queue = (await Visit.Ask(Bell, new { store = store.Id, at = Visit.Position })).StoreQueue;
    }

    internal sealed record BellData(BellQueue StoreQueue);

    internal sealed record BellQueue(IReadOnlyList<BellOrder> Orders, IReadOnlyList<StatusCount> Counts, int LateCount);

    internal sealed record BellOrder(string Id, FulfilmentStatus Status, string? ParkingPlace, string OrderNumber, CounterPerson? Contact, CounterPerson? Collector);
}
