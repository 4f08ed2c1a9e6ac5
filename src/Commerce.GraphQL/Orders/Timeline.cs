using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

internal sealed record OrderEvent(DateTimeOffset At, string Kind, string Actor);

/// <summary>What happened to an order, as far as it says something to people.</summary>
internal static class Timeline
{
    private const int Most = 200;

    private static readonly string[] Inner =
        [nameof(HoldGranted), nameof(HoldDenied), nameof(HoldPinned), nameof(StrayHoldFound), nameof(PaymentUncertain)];

    public static async ValueTask<IReadOnlyList<OrderEvent>> Of(OrderView order, FieldContext context)
    {
        var newest = await context.Get<IHistory>().Last(OrderGrain.Of(order.Id), Most, context.Cancellation);
        return [.. newest.Reverse().Where(entry => !Inner.Contains(entry.Kind)).Select(entry => new OrderEvent(entry.At, entry.Kind, Who(order, entry)))];
    }

    // Who works here is not the customer's business.
    private static string Who(OrderView order, HistoryEntry entry) =>
        order.Holder && entry.Actor.StartsWith("staff/", StringComparison.Ordinal) ? "staff" : entry.Actor;
}
