using System.Collections.Immutable;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Slots;
using Commerce.Grains.Stock;
using NodaTime;

namespace Commerce.Grains.Fulfilment;

/// <summary>
/// What a fulfilment order owes. From the day it is opened it looks after what was allocated to it: goods that go leave the
/// stock, goods that do not are free again; and it tells its order how far it is.
/// </summary>
internal static class FulfilmentProcess
{
    public static IEnumerable<Effect> Effects(FulfilmentState state, IEvent happened, FulfilmentOrderId self) =>
        FulfilmentFold.IsReported(happened, state)
            ? [.. Own(state, happened, self), Report(state, self)]
            : Own(state, happened, self);

    private static IEnumerable<Effect> Own(FulfilmentState state, IEvent happened, FulfilmentOrderId self) => happened switch
    {
        PickupReady => [Message(state, self, MessageTemplate.OrderReady, "ready")],
        PickupReminded e => [Message(state, self, MessageTemplate.PickupReminder, $"reminder/{e.At:O}")],
        GoodsHandedOver => Take(state, StockMovement.HandedOver),
        GoodsShipped => [.. Take(state, StockMovement.Shipped), Message(state, self, MessageTemplate.OrderShipped, "shipped")],

        ItemsNotFound e => [Reduce(state, state.Line(e.Line)!.Variant), .. FreeSlot(state)],
        UnitsCancelled e => [.. Variants(state, e.Lines).Select(variant => Reduce(state, variant)), .. FreeSlot(state)],
        PickupExpired =>
        [
            .. Variants(state).Select(variant => Reduce(state, variant)),
            Message(state, self, MessageTemplate.OrderExpired, "expired"),
        ],
        _ => [],
    };

    private static Effect.Tell Report(FulfilmentState state, FulfilmentOrderId self) => new(
        OrderGrain.Of(state.Order!.Value),
        new FulfilmentReported(self, state.Revision, state.Status, state.Progress, state.HandOver is { } handOver
            ? new(handOver.Attempt, handOver.Units, handOver.Override is not null)
            : null));

    private static IEnumerable<Effect> Take(FulfilmentState state, StockMovement movement)
    {
        foreach (var variant in Variants(state))
        {
            var taken = Count(state, variant, (_, progress) => progress.Taken);
            yield return taken == 0 ? Reduce(state, variant) : new Effect.Tell(
                StockItemGrain.Of(variant, state.Location),
                new TakeStock(Reservation(state, variant), taken, movement, NotFound(state, variant)));
        }
    }

    private static Effect.Tell Reduce(FulfilmentState state, VariantId variant) => new(
        StockItemGrain.Of(variant, state.Location),
        new ReduceAllocation(
            Reservation(state, variant), Count(state, variant, (line, progress) => line.Live(progress)),
            NotFound(state, variant)));

    private static IEnumerable<Effect> FreeSlot(FulfilmentState state)
    {
        if (state is { Slot: { } slot, Status: FulfilmentStatus.Cancelled or FulfilmentStatus.Rejected })
            yield return new Effect.Tell(
                SlotsGrain.Of(state.Location, LocalDate.FromDateOnly(slot.Day)),
                new ReleaseSlot(OrderHolds.Slot(state.Order!.Value, state.Group)));
    }

    private static ReservationId Reservation(FulfilmentState state, VariantId variant) =>
        OrderHolds.Stock(state.Order!.Value, state.Group, variant);

    // Told with every word about the stock, so that one that overtakes another says it all.
    private static int NotFound(FulfilmentState state, VariantId variant) =>
        Count(state, variant, (_, progress) => progress.NotFound);

    // All lines of one variant are one reservation.
    private static int Count(FulfilmentState state, VariantId variant, Func<FulfilmentLine, LineProgress, int> units) =>
        state.Lines.Zip(state.Progress).Where(pair => pair.First.Variant == variant).Sum(pair => units(pair.First, pair.Second));

    private static IEnumerable<VariantId> Variants(FulfilmentState state) => state.Lines.Select(line => line.Variant).Distinct();

    private static IEnumerable<VariantId> Variants(FulfilmentState state, ImmutableArray<LineQuantity> lines) =>
        lines.Select(each => state.Line(each.Line)!.Variant).Distinct();

    private static Effect.Call Message(FulfilmentState state, FulfilmentOrderId self, MessageTemplate template, string what) =>
        new(new SendMessage(
            $"fulfilment/{self}/{what}", template, state.Contact!, state.Locale, state.Order, self,
            ImmutableDictionary<string, string>.Empty.Add("number", state.OrderNumber)));
}
