using Commerce.Grains.Reservations;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Stock;

/// <summary>What moves goods, or says that the books were wrong about them.</summary>
internal static partial class StockDecisions
{
    private const int LongestShelf = 40;

    /// <summary>
    /// The goods are out of the door: where the books hold fewer than that, the books are wrong and are put right first.
    /// </summary>
    public static Decision Take(StockItemState item, TakeStock command)
    {
        if (Find(item, command.Reservation) is not { } reservation)
            return Nothing();
        if (command.Quantity < 1)
            return Refuse(new InvalidQuantity(1));
        if (command.Quantity > reservation.Quantity)
            return Refuse(new MoreThanReserved(reservation.Quantity));
        var missing = Missing(item, reservation, command.NotFound);
        var found = command.Quantity - (item.OnHand - missing.Sum(each => -each.Delta));
        StockAdjusted[] more = found > 0 ? [new(found, AdjustmentReason.Found)] : [];
        return Record([.. missing, .. more, new StockTaken(command.Reservation, command.Quantity, command.Movement)]);
    }

    public static Decision Reduce(StockItemState item, ReduceAllocation command)
    {
        if (Find(item, command.Reservation) is not { } reservation)
            return Nothing();
        if (command.To < 0)
            return Refuse(new InvalidQuantity(0));
        var to = Math.Min(command.To, reservation.Quantity);
        var notFound = Math.Max(command.NotFound, reservation.NotFound);
        return to == reservation.Quantity && notFound == reservation.NotFound
            ? Nothing()
            : Record([new AllocationReduced(command.Reservation, to, notFound), .. Missing(item, reservation, command.NotFound)]);
    }

    // What is said for the first time, and never more than the books hold.
    private static StockAdjusted[] Missing(StockItemState item, Reservation reservation, int notFound) =>
        Math.Min(notFound - reservation.NotFound, item.OnHand) is > 0 and var missing
            ? [new(-missing, AdjustmentReason.NotFound)]
            : [];

    public static Decision Receive(StockItemState item, ReceiveStock command) => command.Quantity switch
    {
        < 1 => Refuse(new InvalidQuantity(1)),
        var more when more > Room(item) => Refuse(new TooMuchStock(StockItemState.Most)),
        var more => Record(new StockReceived(more, command.Reference)),
    };

    public static Decision Count(StockItemState item, CountStock command) => command.OnHand switch
    {
        < 0 => Refuse(new InvalidQuantity(0)),
        > StockItemState.Most => Refuse(new TooMuchStock(StockItemState.Most)),
        var counted when counted == item.OnHand => Nothing(),
        var counted => Record(new StockAdjusted(counted - item.OnHand, command.Reason, command.Reference)),
    };

    public static Decision Adjust(StockItemState item, AdjustStock command) => command.Delta switch
    {
        0 => Nothing(),
        var delta when item.OnHand + (long)delta < 0 => Refuse(new StockBelowZero(item.OnHand)),
        var delta when delta > Room(item) => Refuse(new TooMuchStock(StockItemState.Most)),
        var delta => Record(new StockAdjusted(delta, command.Reason, command.Reference)),
    };

    public static Decision SetSafetyStock(StockItemState item, SetSafetyStock command) => command.Quantity switch
    {
        < 0 => Refuse(new InvalidQuantity(0)),
        > StockItemState.Most => Refuse(new TooMuchStock(StockItemState.Most)),
        var quantity when quantity == item.SafetyStock => Nothing(),
        var quantity => Record(new SafetyStockSet(quantity)),
    };

    // What the hand-over corrected may have gone beyond the most already.
    private static int Room(StockItemState item) => Math.Max(0, StockItemState.Most - item.OnHand);

    public static Decision SetShelf(StockItemState item, SetShelf command) => command.Shelf switch
    {
        { Length: > LongestShelf } => Refuse(new InvalidShelf(LongestShelf)),
        var shelf when shelf == item.Shelf => Nothing(),
        var shelf => Record(new ShelfSet(shelf)),
    };
}
