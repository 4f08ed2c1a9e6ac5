using System.Collections.Immutable;

namespace Commerce.Grains.Fulfilment;

/// <summary>How each event changes the state. The counts of a line always add up to its quantity.</summary>
internal static class FulfilmentFold
{
    public static FulfilmentState Apply(FulfilmentState state, IEvent happened) => Reported(happened, happened switch
    {
        FulfilmentOpened e => Opened(e),
        FulfilmentAccepted e => state with { Status = FulfilmentStatus.Accepted, AcceptedBy = e.By },
        PickingStarted e => state with { Status = FulfilmentStatus.Picking, PickedBy = e.By, PickingAt = e.At },
        LinePicked e => Advanced(
            state.With(e.Line, line => line with { Picked = e.Quantity })
                with { PickedBy = e.By, PickingAt = state.PickingAt ?? e.At },
            e.At),
        FulfilmentPacked e => state with { Status = FulfilmentStatus.Packed, Shelf = e.Shelf ?? state.Shelf, PackedAt = e.At },
        PickupReady e => Ready(state, e),
        CustomerArrived e => state with
        {
            Status = FulfilmentStatus.CustomerArrived, ParkingPlace = e.ParkingPlace, ArrivedAt = state.ArrivedAt ?? e.At,
        },
        PaymentMarked e => state with { Paid = e.Amount },
        HandOverStarted e => state with { HandOver = new(e.Attempt, e.Units, HandOverPhase.Checking, e.By, e.At) },
        GoodsHandedOver e => Gone(state, FulfilmentStatus.HandedOver, e.Override, e.At),

        ShipmentStarted e => state with
        {
            HandOver = new(e.Attempt, e.Units, HandOverPhase.Checking, e.By, e.At),
            Carrier = e.Carrier, TrackingNumber = e.TrackingNumber,
        },
        GoodsShipped e => Gone(state, FulfilmentStatus.Shipped, e.Override, e.At) with { Tracking = TrackingStatus.PreTransit },
        TrackingChanged e => state with { Tracking = e.Status },
        GoodsDelivered e => state with { Status = FulfilmentStatus.Delivered, EndedAt = e.At },

        ItemsNotFound e => Advanced(state.With(e.Line, line => line with { NotFound = e.Quantity }), e.At),
        UnitsCancelled e => Advanced(e.Lines.Aggregate(state, Cancelled), e.At),
        HandOverFailed e => state with { HandOver = state.HandOver! with { Phase = HandOverPhase.Failed, Reason = e.Reason } },
        PickupCodeMistyped => state with { WrongCodes = state.WrongCodes + 1 },
        PickupCodeReissued e => state with { CodeGeneration = e.Generation, CodeHash = e.CodeHash, WrongCodes = 0 },
        PickupReminded => state with { RemindAt = null },
        PickupExtended e => state with { PickupUntil = e.Deadline, RemindAt = e.ReminderAt },
        CollectorChanged e => state with { Collector = e.Collector },
        PickupExpired e => Expired(state, e.At),
        ReturnedToShelf => state with { Status = FulfilmentStatus.ReturnedToStock },
        FulfilmentHeld e => state with { OnHold = e.Reason, HoldNumber = e.Number },
        FulfilmentResumed e => state with { OnHold = null, HoldNumber = e.Number },
        _ => state,
    });

    /// <summary>Whether the order hears of this event. <paramref name="after"/> is the state just after it.</summary>
    public static bool IsReported(IEvent happened, FulfilmentState after) => happened switch
    {
        LinePicked => after.Status == FulfilmentStatus.Picked,
        ItemsNotFound or UnitsCancelled or PickupReady or HandOverStarted or ShipmentStarted or GoodsHandedOver or GoodsShipped
            or GoodsDelivered or PickupExpired => true,
        _ => false,
    };

    private static FulfilmentState Reported(IEvent happened, FulfilmentState after) =>
        IsReported(happened, after) ? after with { Revision = after.Revision + 1 } : after;

    private static FulfilmentState Opened(FulfilmentOpened e) => new()
    {
        Order = e.Order, OrderNumber = e.OrderNumber, Group = e.Group, Method = e.Method, Location = e.Location, Lines = e.Lines,
        Progress = [.. e.Lines.Select(line => new LineProgress(line.Id))], Slot = e.Slot, PromisedAt = e.PromisedAt,
        Contact = e.Contact, Collector = e.Collector, Address = e.Address, PayInStore = e.PayInStore, TaxMode = e.TaxMode,
        Locale = e.Locale, OpenedAt = e.At,
    };

    private static FulfilmentState Ready(FulfilmentState state, PickupReady e) => state with
    {
        Status = FulfilmentStatus.ReadyForPickup, CodeGeneration = 1, CodeHash = e.CodeHash, WrongCodes = 0,
        PickupUntil = e.Deadline, RemindAt = e.ReminderAt < e.Deadline ? e.ReminderAt : null, Shelf = e.Shelf ?? state.Shelf, ReadyAt = e.At,
    };

    // What a customer leaves at the counter is cancelled.
    private static FulfilmentState Gone(FulfilmentState state, FulfilmentStatus status, ReleaseOverride? why, DateTimeOffset at)
    {
        var handOver = state.HandOver!;
        return state with
        {
            Status = status,
            HandOver = handOver with { Phase = HandOverPhase.Released, Override = why },
            EndedAt = at,
            Progress = [.. state.Progress.Select(Taken)],
        };

        LineProgress Taken(LineProgress line)
        {
            var taken = handOver.Units.Where(each => each.Line == line.Line).Sum(each => each.Quantity);
            return line with { Picked = 0, Taken = taken, Cancelled = line.Cancelled + line.Picked - taken };
        }
    }

    private static FulfilmentState Expired(FulfilmentState state, DateTimeOffset at) => state with
    {
        Status = FulfilmentStatus.Expired, EndedAt = at,
        Progress = [.. state.Progress.Select(line => line with { Picked = 0, Returned = line.Returned + line.Picked })],
    };

    // What is not picked yet goes first.
    private static FulfilmentState Cancelled(FulfilmentState state, LineQuantity cancelled) =>
        state.With(cancelled.Line, line => line with
        {
            Cancelled = cancelled.Quantity,
            Picked = Math.Min(line.Picked, state.Line(line.Line)!.Quantity - line.NotFound - cancelled.Quantity),
        });

    /// <summary>The status follows from the lines: all picked, none left, or picking goes on.</summary>
    private static FulfilmentState Advanced(FulfilmentState state, DateTimeOffset at)
    {
        var open = state.Lines.Sum(state.Open);
        var picked = state.Progress.Sum(line => line.Picked);
        var lost = state.Progress.Any(line => line.NotFound > 0);
        return (open, picked) switch
        {
            (0, 0) when lost => state with { Status = FulfilmentStatus.Rejected, EndedAt = at, RemindAt = null },
            (0, 0) => state with { Status = FulfilmentStatus.Cancelled, EndedAt = at, RemindAt = null },
            (0, _) when state.Status < FulfilmentStatus.Picked => state with { Status = FulfilmentStatus.Picked },
            ( > 0, > 0) when state.Status < FulfilmentStatus.Packed => state with { Status = FulfilmentStatus.Picking },
            _ => state,
        };
    }

    private static FulfilmentState With(this FulfilmentState state, LineId id, Func<LineProgress, LineProgress> change) =>
        state with { Progress = [.. state.Progress.Select(line => line.Line == id ? change(line) : line)] };
}
