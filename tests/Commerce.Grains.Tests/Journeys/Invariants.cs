using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Reservations;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Journeys;

/// <summary>The invariants of the vocabulary, as far as one world can break them.</summary>
internal static class Invariants
{
    public static void AtEveryEvent(GrainId grain, object state)
    {
        switch (state)
        {
            case OrderState order:
                foreach (var line in order.Lines)
                    EachUnitIsInOnePlace(order, line);
                break;
            case FulfilmentState fulfilment:
                Assert.All(fulfilment.Lines, line => Assert.InRange(fulfilment.Open(line), 0, line.Quantity));
                Assert.All(fulfilment.Progress, line =>
                    Assert.True(Math.Min(Math.Min(line.Picked, line.NotFound), Math.Min(line.Cancelled, Math.Min(line.Taken, line.Returned))) >= 0));
                break;
            case PaymentState payment:
                Assert.True(payment.RefundedMinor <= payment.CapturedMinor, $"{grain}: more refunded than captured");
                var cash = payment.Transactions.Where(each => each.Tender is not null).Sum(each => each.Amount.Minor);
                Assert.True(payment.CapturedMinor - cash + payment.CancelledMinor <= AuthorisedOrAsked(payment), $"{grain}: more captured than authorised");
                Assert.All(payment.Transactions.Where(each => each.Key is not null).GroupBy(each => each.Key), each => Assert.Single(each));
                break;
            case StockItemState item:
                Assert.True(item.OnHand >= 0, $"{grain}: less than nothing on hand");
                break;
        }
    }

    // An authorisation that waits for its customer can be cancelled before it ever succeeded.
    private static long AuthorisedOrAsked(PaymentState payment) => payment.Transactions
        .Where(each => each.Kind == TransactionKind.Authorization).Sum(each => each.Amount.Minor);

    /// <summary>When nothing is owed and every order has come to its end.</summary>
    public static void AtRest(World world)
    {
        foreach (var (id, order) in world.All<OrderState>())
        {
            Assert.True(order.IsEnded, $"{id} is still {order.Status}: {string.Join(", ", order.Groups.Select(group => $"{group.Phase} {group.Status}"))}");
            Money(world, order);
        }
        foreach (var (id, item) in world.All<StockItemState>())
        {
            Assert.True(item.Reservations.Count == 0, $"{id} keeps {item.Reserved} reserved and {item.Allocated} allocated for orders that have ended");
            Assert.True(Physical(world, id) == item.OnHand, $"{id}: {item.OnHand} in the books, {Physical(world, id)} on the shelf\n{Story(world, id)}");
        }
        foreach (var (id, slots) in world.All<Grains.Slots.SlotsState>())
            Assert.DoesNotContain(slots.Reservations.All, each => each.Phase == ReservationPhase.Pinned || each.Until <= world.Now);
    }

    // What happened to a grain, for the one who looks into a failing seed.
    private static string Story(World world, GrainId grain) =>
        string.Join('\n', world.Journal.Where(entry => entry.Grain == grain).Select(entry => entry.Happened));

    private static string Story(World world, OrderId order) => string.Join('\n', world.Journal
        .Where(entry => entry.Grain == OrderGrain.Of(order) || entry.Grain == PaymentGrain.Of(order)
            || (entry.Grain.Kind == "fulfilment" && world.Read<FulfilmentState>(entry.Grain).Order == order))
        .Select(entry => $"{entry.Grain.Kind} {entry.Grain.Key[..4]} {entry.Happened}"));

    private static void EachUnitIsInOnePlace(OrderState order, OrderLine line)
    {
        var units = order.Units(line);
        Assert.Equal(line.Quantity, units.Total);
        Assert.True(
            units is { Unsourced: >= 0, Reserved: >= 0, Allocated: >= 0, Picked: >= 0, Shipped: >= 0, HandedOver: >= 0, Cancelled: >= 0, Returned: >= 0 },
            units.ToString());
    }

    /// <summary>What was taken is exactly what was handed over, unless a manager said so; and nothing stays authorised.</summary>
    private static void Money(World world, OrderState order)
    {
        var payment = world.Read<PaymentState>(PaymentGrain.Of(order.Id!.Value));
        var paid = payment.CapturedMinor - payment.RefundedMinor;
        var worth = order.Lines.Sum(line => order.Gross(line, order.Units(line).HandedOver).Minor)
            + (order.Groups.Any(group => group.IsShipped && group.Until is null && group.Progress.Any(line => line.Taken > 0)) ? order.Shipping!.Value.Minor : 0);
        var unpaid = world.All<FulfilmentState>().Any(each => each.State.Order == order.Id && each.State.HandOver?.Override is not null);
        Assert.True(unpaid ? paid <= worth : paid == worth, $"order/{order.Id}: {paid} paid for {worth}\n{Story(world, order.Id.Value)}");
        Assert.DoesNotContain(payment.Transactions, each => each.Pending);
        var cash = payment.Transactions.Where(each => each.Kind == TransactionKind.Charge && each.Tender is not null).Sum(each => each.Amount.Minor);
        foreach (var authorization in payment.Transactions.Where(each => each is { Kind: TransactionKind.Authorization, Status: TransactionStatus.Success }))
            Assert.Equal(0, payment.Left(authorization).Minor);
        var id = PaymentGrain.IdOf(order.Id.Value);
        Assert.Equal(world.Gateway.Books.GetValueOrDefault((id, TransactionKind.Charge)), payment.CapturedMinor - cash);
        Assert.Equal(world.Gateway.Books.GetValueOrDefault((id, TransactionKind.Authorization)), payment.AuthorisedMinor);
    }

    /// <summary>What really lies on the shelf: what came, less what went and what was never there.</summary>
    private static int Physical(World world, GrainId item)
    {
        var came = world.Journal.Where(entry => entry.Grain == item).Select(entry => entry.Happened).OfType<StockReceived>().Sum(e => e.Quantity);
        var gone = world.All<FulfilmentState>().SelectMany(each => each.State.Lines
            .Where(line => StockItemGrain.Of(line.Variant, each.State.Location) == item)
            .Select(line => each.State.Of(line.Id).Taken + each.State.Of(line.Id).NotFound)).Sum();
        return came - gone;
    }
}
