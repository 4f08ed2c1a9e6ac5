using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

public class Echoes : AStockItem
{
    [Fact]
    public void The_echo_of_a_hold_that_was_let_go_does_not_make_it_again() => Item(5).Having(Held(A, 2))
        .When(new ReleaseStock(A))
        .When(new HoldStock(A, 2, TenPast)).Then().IsDone()
        .When(new PinStock(A, 1)).Then().Refuses<Grains.Reservations.HoldExpired>()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 0, available: 5));

    [Fact]
    public void The_echo_of_a_hold_whose_goods_are_gone_does_not_make_it_again() => Item(5).Having(Allocated(A, 2))
        .When(new TakeStock(A, 2, StockMovement.HandedOver))
        .When(new HoldStock(A, 2, TenPast)).Then().IsDone();
}
