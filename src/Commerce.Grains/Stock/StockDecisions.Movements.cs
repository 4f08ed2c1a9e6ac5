using static Commerce.Grains.Decision;

namespace Commerce.Grains.Stock;

/// <summary>What moves goods, or says that the books were wrong about them.</summary>
internal static partial class StockDecisions
{
    private const int LongestShelf = 40;

    /// <summary>
    /// The goods are out of the door: where the books hold fewer than that, the books are wrong and are put right first.
    /// </summary>
    public static Decision Take(StockItemState item, TakeStock command) => Find(item, command.Reservation) switch
    {
        null => Nothing(),
        _ when command.Quantity < 1 => Refuse(new InvalidQuantity(1)),
        var reservation when command.Quantity > reservation.Quantity => Refuse(new MoreThanReserved(reservation.Quantity)),
        _ when command.Quantity > item.OnHand => Record(
            new StockAdjusted(command.Quantity - item.OnHand, AdjustmentReason.Found),
            new StockTaken(command.Reservation, command.Quantity, command.Movement)),
        _ => Record(new StockTaken(command.Reservation, command.Quantity, command.Movement)),
    };

    public static Decision Reduce(StockItemState item, ReduceAllocation command) => Find(item, command.Reservation) switch
    {
        null => Nothing(),
        _ when command.To < 0 => Refuse(new InvalidQuantity(0)),
        var reservation when command.To >= reservation.Quantity => Nothing(),
        var reservation when command.Variance && item.OnHand > 0 => Record(
            new AllocationReduced(command.Reservation, command.To),
            new StockAdjusted(-Math.Min(reservation.Quantity - command.To, item.OnHand), AdjustmentReason.NotFound)),
        _ => Record(new AllocationReduced(command.Reservation, command.To)),
    };

    public static Decision Receive(ReceiveStock command) => command.Quantity < 1
        ? Refuse(new InvalidQuantity(1))
        : Record(new StockReceived(command.Quantity, command.Reference));

    public static Decision Count(StockItemState item, CountStock command) => command.OnHand switch
    {
        < 0 => Refuse(new InvalidQuantity(0)),
        var counted when counted == item.OnHand => Nothing(),
        var counted => Record(new StockAdjusted(counted - item.OnHand, command.Reason, command.Reference)),
    };

    public static Decision Adjust(StockItemState item, AdjustStock command) => command.Delta switch
    {
        0 => Nothing(),
        var delta when item.OnHand + (long)delta < 0 => Refuse(new StockBelowZero(item.OnHand)),
        var delta => Record(new StockAdjusted(delta, command.Reason, command.Reference)),
    };

    public static Decision SetSafetyStock(StockItemState item, SetSafetyStock command) => command.Quantity switch
    {
        < 0 => Refuse(new InvalidQuantity(0)),
        var quantity when quantity == item.SafetyStock => Nothing(),
        var quantity => Record(new SafetyStockSet(quantity)),
    };

    public static Decision SetShelf(StockItemState item, SetShelf command) => command.Shelf switch
    {
        { Length: > LongestShelf } => Refuse(new InvalidShelf(LongestShelf)),
        var shelf when shelf == item.Shelf => Nothing(),
        var shelf => Record(new ShelfSet(shelf)),
    };
}
