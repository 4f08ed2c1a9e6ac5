using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>What happened to an order, as far as it says something to people.</summary>
internal static class Timeline
{
    private const int Most = 200;

    private static readonly string[] Inner =
        [nameof(HoldGranted), nameof(HoldDenied), nameof(HoldPinned), nameof(StrayHoldFound), nameof(PaymentUncertain)];

    /// <summary>As the order itself tells it: what its holder follows.</summary>
    public static async ValueTask<IReadOnlyList<OrderEvent>> Of(OrderView order, FieldContext context) =>
        [.. await Read(context, order, OrderGrain.Of(order.Id), EventFacts.OfOrder)];

    /// <summary>With what its parts and its payment tell, which is more than what the order hears of them.</summary>
    public static async ValueTask<IReadOnlyList<OrderEvent>> Whole(OrderView order, FieldContext context)
    {
        var all = new List<OrderEvent>();
        foreach (var each in await Read(context, order, OrderGrain.Of(order.Id), EventFacts.OfOrder))
            if (each.Entry.Event is not FulfilmentProgressed)
                all.Add(each);
        foreach (var group in order.State.Groups)
            all.AddRange(await Read(context, order, FulfilmentGrain.Of(group.Id), happened => EventFacts.OfPart(group.Id, happened)));
        all.AddRange(await Read(context, order, PaymentGrain.Of(order.Id), EventFacts.OfPayment));
        return [.. all.OrderBy(each => each.Entry.At).TakeLast(Most)];
    }

    private static async ValueTask<IEnumerable<OrderEvent>> Read(
        FieldContext context, OrderView order, GrainId grain, Func<IEvent?, EventFacts> facts)
    {
        var newest = await context.Get<IHistory>().Last(grain, Most, context.Cancellation);
        return newest.Reverse().Where(entry => !Inner.Contains(entry.Kind)).Select(entry => new OrderEvent(order, entry, facts(entry.Event)));
    }
}
