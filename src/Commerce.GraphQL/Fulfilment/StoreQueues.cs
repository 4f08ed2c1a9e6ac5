using System.Globalization;
using System.Runtime.CompilerServices;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>A store's queue, once and live.</summary>
internal static class StoreQueues
{
    private const int Usual = 50, Most = 100;

    /// <summary>Everything that still asks something of the staff: what expired is to go back on the shelf.</summary>
    private static readonly FulfilmentStatus[] ToDo =
    [
        FulfilmentStatus.Open, FulfilmentStatus.Accepted, FulfilmentStatus.Picking, FulfilmentStatus.Picked, FulfilmentStatus.Packed,
        FulfilmentStatus.ReadyForPickup, FulfilmentStatus.CustomerArrived, FulfilmentStatus.Expired,
    ];

    /// <summary>What asks for nothing any more.</summary>
    private static readonly FulfilmentStatus[] Ended =
    [
        FulfilmentStatus.HandedOver, FulfilmentStatus.Delivered, FulfilmentStatus.ReturnedToStock, FulfilmentStatus.Rejected,
        FulfilmentStatus.Cancelled,
    ];

    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Type<StoreQueue>("StoreQueue", t => t.FieldAsync("orders", Orders))
        .Type<QueueCount>()
        .Type<StoreQueueChange>()
        .Query(q => q
            .FieldAsync("storeQueue", Now)
            .FieldAsync("storeDone", Done))
        .Subscription("storeQueueChanged", Changes, change => change.Cursor);

    private static async ValueTask<StoreQueue> Now(FieldContext context)
    {
        var store = Workplace.Of(context);
        await context.Reach();
        var first = Math.Clamp(context.Arg<int?>("first") ?? Usual, 0, Most);
        return await Read(context, store, context.Arg<bool?>("lateOnly") ?? false, first, context.Cancellation);
    }

    private static async ValueTask<IReadOnlyList<FulfilmentView>> Done(FieldContext context)
    {
        var store = Workplace.Of(context);
        await context.Reach();
        var first = Math.Clamp(context.Arg<int?>("first") ?? Usual, 0, Most);
        var ids = await context.Get<IOrderReads>().Done(store.Id, Ended, context.Arg<DateTimeOffset>("since"), first, context.Cancellation);
        return await Load(context, ids, Ended);
    }

    private static IAsyncEnumerable<StoreQueueChange> Changes(FieldContext context) => Follow(context, Workplace.Of(context));

    // Each message is the whole queue, so that a client that comes back is told where it stands, whatever it missed.
    private static async IAsyncEnumerable<StoreQueueChange> Follow(
        FieldContext context, StoreEntry store, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var tick in context.Get<IOrderReads>().WatchQueue(store.Id, cancellation))
        {
            if (!await Workplace.IsStill(context, store.Id))
                yield break;
            var queue = await Read(context, store, lateOnly: false, Usual, cancellation);
            yield return new(queue, tick.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async ValueTask<StoreQueue> Read(
        FieldContext context, StoreEntry store, bool lateOnly, int first, CancellationToken cancellation)
    {
        var reads = context.Get<IOrderReads>();
        var now = context.Now();
        IReadOnlyList<FulfilmentStatus> statuses = context.Arg<IReadOnlyList<FulfilmentStatus>?>("statuses") is { Count: > 0 } asked ? asked : ToDo;
        var orders = first == 0 ? [] : await reads.Queue(store.Id, statuses, lateOnly ? now : null, first, cancellation);
        return new(store, orders, statuses, (await reads.Counts([store.Id], now, cancellation)).GetValueOrDefault(store.Id, QueueCounts.None));
    }

    /// <summary>What has moved on since the read model looked is left out rather than shown under a status that it has not.</summary>
    private static ValueTask<IReadOnlyList<FulfilmentView>> Orders(StoreQueue queue, FieldContext context) =>
        Load(context, queue.Orders, queue.Statuses);

    private static async ValueTask<IReadOnlyList<FulfilmentView>> Load(
        FieldContext context, IReadOnlyList<FulfilmentOrderId> ids, IReadOnlyList<FulfilmentStatus> statuses)
    {
        var states = await context.LoadAll(Loaders.Parts, ids);
        var parts = new List<FulfilmentView>(ids.Count);
        for (var i = 0; i < states.Count; i++)
            if (states[i] is { Exists: true } part && statuses.Contains(part.Status))
                parts.Add(new(ids[i], part, Holder: false));
        return parts;
    }
}
