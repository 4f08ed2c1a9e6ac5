using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

public class Counting : AStockItem
{
    [Fact]
    public void Goods_that_come_in_are_on_hand() => Item(0)
        .When(new ReceiveStock(5, "delivery 7")).Then(new StockReceived(5, "delivery 7")).IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 0, available: 5));

    [Fact]
    public void Receiving_nothing_is_refused() => Item(0)
        .When(new ReceiveStock(0)).Then().Answers(new InvalidQuantity(1));

    [Fact]
    public void A_count_puts_the_books_right() => Item(5)
        .When(new CountStock(3, AdjustmentReason.Count)).Then(new StockAdjusted(-2, AdjustmentReason.Count))
        .When(new CountStock(8, AdjustmentReason.Import, "file")).Then(new StockAdjusted(5, AdjustmentReason.Import, "file"))
        .Look(Shows(onHand: 8, reserved: 0, allocated: 0, available: 8));

    [Fact]
    public void Importing_the_same_count_again_changes_nothing() => Item(5)
        .When(new CountStock(5, AdjustmentReason.Import)).Then().IsDone();

    [Fact]
    public void Nobody_counts_fewer_than_none() => Item(5)
        .When(new CountStock(-1, AdjustmentReason.Count)).Then().Answers(new InvalidQuantity(0));

    [Fact]
    public void A_count_may_find_fewer_than_are_promised_and_then_none_is_available() => Item(5).Having(Allocated(A, 4))
        .When(new CountStock(1, AdjustmentReason.Count)).Then(new StockAdjusted(-4, AdjustmentReason.Count)).IsDone()
        .Look(Shows(onHand: 1, reserved: 0, allocated: 4, available: 0))
        .When(new HoldStock(B, 1, TenPast)).Answers(new NotEnoughStock(0));

    [Fact]
    public void An_adjustment_adds_or_takes_away() => Item(5)
        .When(new AdjustStock(-1, AdjustmentReason.Damaged, "dropped")).Then(new StockAdjusted(-1, AdjustmentReason.Damaged, "dropped"))
        .When(new AdjustStock(2, AdjustmentReason.Found)).Then(new StockAdjusted(2, AdjustmentReason.Found))
        .When(new AdjustStock(0, AdjustmentReason.Found)).Then().IsDone();

    [Theory]
    [InlineData(-6)]
    [InlineData(int.MinValue)]
    public void No_more_is_taken_away_than_is_on_hand(int delta) => Item(5)
        .When(new AdjustStock(delta, AdjustmentReason.Lost)).Then().Answers(new StockBelowZero(5));

    [Fact]
    public void One_place_holds_ten_million_at_most_and_no_sum_runs_over() => Item(StockItemState.Most - 1)
        .When(new ReceiveStock(1)).Then(new StockReceived(1, null)).IsDone()
        .When(new ReceiveStock(1)).Then().Answers(new TooMuchStock(StockItemState.Most))
        .When(new ReceiveStock(int.MaxValue)).Then().Refuses<TooMuchStock>()
        .When(new AdjustStock(int.MaxValue, AdjustmentReason.Found)).Then().Refuses<TooMuchStock>()
        .When(new CountStock(int.MaxValue, AdjustmentReason.Count)).Then().Refuses<TooMuchStock>()
        .When(new SetSafetyStock(int.MaxValue)).Then().Refuses<TooMuchStock>()
        .When(new AdjustStock(-1, AdjustmentReason.Lost)).IsDone();

    [Fact]
    public void Safety_stock_is_set_once() => Item(5)
        .When(new SetSafetyStock(2)).Then(new SafetyStockSet(2)).Look(Shows(onHand: 5, reserved: 0, allocated: 0, available: 3))
        .When(new SetSafetyStock(2)).Then().IsDone();

    [Fact]
    public void Safety_stock_is_never_negative() => Item(5)
        .When(new SetSafetyStock(-1)).Then().Answers(new InvalidQuantity(0));

    [Fact]
    public void A_shelf_is_named_once_and_may_be_forgotten() => Item(5)
        .When(new SetShelf("A-12-3")).Then(new ShelfSet("A-12-3"))
        .When(new SetShelf("A-12-3")).Then().IsDone()
        .When(new SetShelf(null)).Then(new ShelfSet(null));

    [Fact]
    public void A_shelf_has_a_short_name() => Item(5)
        .When(new SetShelf(new string('A', 41))).Then().Answers(new InvalidShelf(40));
}
