using System.Collections.Immutable;
using Commerce.Grains.Reservations;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Stock;

internal static partial class StockDecisions
{
    public static ImmutableArray<IEvent> Expire(StockItemState item, DateTimeOffset now) =>
        ReservationRules.Expire(item.Reservations, now, ids => new StockHoldsExpired(ids));

    public static Decision Hold(StockItemState item, HoldStock command, DateTimeOffset now) =>
        Find(item, command.Reservation) switch
        {
            { } there => there.Quantity == command.Quantity ? Nothing() : Refuse(new ReservationDiffers()),
            _ when item.Ended.Remembers(command.Reservation) => Nothing(),
            _ when command.Quantity < 1 => Refuse(new InvalidQuantity(1)),
            _ when command.Until <= now => Refuse(new HoldExpired()),
            _ when command.Quantity > item.Available => Inherit(item, command),
            _ => Record(new StockHeld(command.Reservation, command.Quantity, command.Until)),
        };

    // Pinned and committed ones are not given up any more.
    private static Decision Inherit(StockItemState item, HoldStock command)
    {
        if (command.InPlaceOf is not { } given || Find(item, given) is not { Phase: ReservationPhase.Held })
            return Refuse(new NotEnoughStock(item.Available));
        var released = new StockReleased(given);
        var available = item.Apply(released).Available;
        return command.Quantity > available
            ? Refuse(new NotEnoughStock(available))
            : Record(released, new StockHeld(command.Reservation, command.Quantity, command.Until));
    }

    public static Decision Extend(StockItemState item, ExtendStock command) => ReservationRules.Extend(
        Find(item, command.Reservation), command.Until, new StockHoldExtended(command.Reservation, command.Until));

    public static Decision Pin(StockItemState item, PinStock command) => ReservationRules.Pin(
        Find(item, command.Reservation), command.Attempt, new StockPinned(command.Reservation, command.Attempt));

    public static Decision Unpin(StockItemState item, UnpinStock command, DateTimeOffset now) => ReservationRules.Unpin(
        Find(item, command.Reservation), command.Attempt,
        command.Until <= now
            ? new StockHoldsExpired([command.Reservation])
            : new StockUnpinned(command.Reservation, command.Until, command.Attempt));

    public static Decision Commit(StockItemState item, CommitStock command) =>
        ReservationRules.Commit(Find(item, command.Reservation), new StockAllocated(command.Reservation));

    public static Decision Release(StockItemState item, ReleaseStock command) =>
        ReservationRules.Release(Find(item, command.Reservation), new StockReleased(command.Reservation));

    private static Reservation? Find(StockItemState item, ReservationId id) => item.Reservations.Find(id);
}
