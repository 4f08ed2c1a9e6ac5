using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Testing;

namespace Commerce.Grains.Tests.Journeys;

/// <summary>
/// A trading day in which everything comes late, twice and in any order, and people do whatever they please. At each event, and at
/// the end, the invariants hold. A seed that fails is its own test case.
/// </summary>
public class Chaos
{
    // What no other grain hears of is told elsewhere.
    private static readonly string[] Calm =
        ["CollectorChanged", "DeliveryChosen", "LineRemoved", "LineRequoted", "PricesAccepted", "ReturnedToShelf", "TrackingChanged"];

    [Fact]
    public void However_late_often_and_mixed_up_everything_comes_the_books_are_right_in_the_end()
    {
        var seeds = EnvironmentNumber.Of("CHAOS_SEEDS") ?? 300;
        var first = EnvironmentNumber.Of("CHAOS_FROM") ?? 1;
        var happened = new Dictionary<string, int>();
        for (var seed = first; seed < first + seeds; seed++)
            try
            {
                new Day(seed).Trade(happened);
            }
            catch (Exception wrong)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {wrong.Message}\n{wrong.StackTrace}");
            }
        if (Environment.GetEnvironmentVariable("CHAOS_REPORT") is { } file)
            File.WriteAllLines(file, happened.OrderBy(each => -each.Value).Select(each => $"{each.Value,8} {each.Key}"));
        // A day in which nothing happens proves nothing.
        if (seeds >= 300)
            Assert.Equal(Calm, World.Events("cart", "order", "fulfilment", "payment").Except(happened.Keys).Order(StringComparer.Ordinal));
    }

    private sealed class Day(int seed) : Journey(seed)
    {
        private static readonly string?[] Cards = ["ok", "ok", "declined", "action", "slow", null];

        private readonly Random _dice = new(seed * 7919);
        private readonly List<CartId> _carts = [];

        private IEnumerable<OrderState> Orders => World.All<OrderState>().Select(entry => entry.State).ToArray();

        private IEnumerable<FulfilmentState> Stores => World.All<FulfilmentState>().Select(entry => entry.State).ToArray();

        public void Trade(Dictionary<string, int> happened)
        {
            foreach (var at in new[] { Arbat, Center, Warehouse })
                foreach (var what in new[] { Helmet, Bike })
                    Stock(at, what, 3 + _dice.Next(6));
            for (var moves = 0; moves < 400; moves++)
                Move();
            for (var nights = 0; nights < 40 && (Orders.Any(order => !order.IsEnded) || nights == 0); nights++)
            {
                World.Settle();
                Finish();
                World.Settle();
                World.Pass(TimeSpan.FromHours(12));
            }
            World.Settle();
            Invariants.AtRest(World);
            foreach (var (_, each) in World.Journal)
                happened[each.GetType().Name] = happened.GetValueOrDefault(each.GetType().Name) + 1;
        }

        private void Move()
        {
            switch (_dice.Next(40))
            {
                case 0 or 1 when _carts.Count < 8: NewCart(); break;
                case 2 or 3 when Orders.Count() < 12: Begin(); break;
                case 4 or 5 or 6 or 7: Any(In(OrderStatus.Draft), order => Place(order.Id!.Value, Cards[_dice.Next(Cards.Length)])); break;
                case 8: Any(Orders.Where(order => !order.IsEnded && (order.Status != OrderStatus.Draft || _dice.Next(9) == 0)), CancelSome); break;
                case 9 or 10 or 11: Any(Orders.Where(order => order.Asking.Any()), Resolve); break;
                case 12: Any(In(OrderStatus.Confirmed), order => World.Ask(OrderGrain.Of(order.Id!.Value), new HoldOrder("fraud?"))); break;
                case 13 or 14: Any(In(OrderStatus.OnHold), order => World.Ask(OrderGrain.Of(order.Id!.Value), new ResumeOrder())); break;
                case 15: Any(In(OrderStatus.Placed), Bank); break;
                case 16 when _dice.Next(8) == 0 && _carts.Count > 0: SignIn(); break;
                case 16: World.Pass(TimeSpan.FromMinutes(_dice.Next(8))); break;
                case 17 when _dice.Next(5) == 0: World.Pass(TimeSpan.FromHours(_dice.Next(60))); break;
                case 18 when _dice.Next(2) == 0:
                    World.Gateway.NextCharges.Enqueue(_dice.Next(2) == 0 ? TransactionStatus.Failure : TransactionStatus.Unknown);
                    break;
                case > 18 and < 30: Any(Stores.Where(store => store.EndedAt is null), Work); break;
                default:
                    for (var steps = _dice.Next(20); steps > 0; steps--)
                        World.Step();
                    break;
            }
        }

        private IEnumerable<OrderState> In(OrderStatus status) => Orders.Where(order => order.Status == status);

        private void Bank(OrderState order) => World.Gateway.Finish(
            PaymentGrain.IdOf(order.Id!.Value), _dice.Next(2) == 0 ? TransactionStatus.Success : TransactionStatus.Failure);

        private void NewCart() => _carts.Add(Basket([.. Enumerable.Range(0, 1 + _dice.Next(3)).Select(_ => (
            _dice.Next(2) == 0 ? Helmet : Bike, 1 + _dice.Next(2),
            _dice.Next(3) switch { 0 => Collect(Arbat), 1 => Collect(Center), _ => Ship }))]));

        private void Begin()
        {
            if (_carts.Count == 0)
                NewCart();
            var cart = _carts[_dice.Next(_carts.Count)];
            if (CartOf(cart).JoinedInto is null && !CartOf(cart).Lines.IsEmpty && (CartOf(cart).Checkout is null || _dice.Next(6) == 0))
                Checkout(cart, slots: _dice.Next(2) == 0, shipping: CartOf(cart).Lines.Any(line => line.Delivery == Ship) ? new(15_00, Eur) : null);
        }

        private void SignIn()
        {
            var customer = new CustomerId(DerivedId.Of<CartId>("customer", _dice.Next(2)).Value);
            World.Ask(CartGrain.Of(_carts[_dice.Next(_carts.Count)]), new JoinCustomer(customer));
            _carts.Add(CartGrain.OfCustomer(customer));
        }

        private void CancelSome(OrderState order)
        {
            var lines = order.Lines.Where(_ => _dice.Next(2) == 0).Select(line => new LineQuantity(line.Id, 1 + _dice.Next(2)));
            World.Ask(OrderGrain.Of(order.Id!.Value), new CancelOrder([.. lines], CancelReason.ChangedMind, _dice.Next(2) == 0), Clerk);
        }

        private void Resolve(OrderState order)
        {
            foreach (var asked in order.Asking.ToArray())
                World.Ask(OrderGrain.Of(order.Id!.Value), new ResolveRejected(asked.Line, 1, _dice.Next(4) switch
                {
                    0 => null,
                    1 => new(FulfilmentMethod.Ship, Warehouse),
                    2 => new(FulfilmentMethod.Pickup, Arbat, Tomorrow),
                    _ => new(FulfilmentMethod.Pickup, Center),
                }, World.Now.AddMinutes(10)));
        }

        private void Work(FulfilmentState store)
        {
            var line = store.Lines[_dice.Next(store.Lines.Length)];
            Tell(store, _dice.Next(16) switch
            {
                0 => _dice.Next(2) == 0 ? new StartPicking() : new AcceptFulfilment(),
                1 or 2 or 3 => new PickLine(line.Id, store.Of(line.Id).Picked + _dice.Next(3)),
                4 => new ReportNotFound(line.Id, store.Of(line.Id).NotFound + 1, NotFoundReason.NotOnShelf),
                5 => new PackFulfilment(),
                6 or 7 => new MarkReady(Code, World.Now.AddDays(3), World.Now.AddDays(2)),
                8 => new StartHandOver(_dice.Next(3) == 0 ? "wrong" : Code, null, []),
                9 => new StartHandOver(null, Contact, store.Of(line.Id).Picked > 0 ? [new(line.Id, 1)] : []),
                10 => new OverrideRelease("regular"),
                11 => new MarkShipped("DHL", null),
                12 => _dice.Next(2) == 0 ? new MarkDelivered() : new SetTracking(TrackingStatus.InTransit),
                13 => new ExtendPickup(World.Now.AddDays(4), World.Now.AddDays(3)),
                14 => new ReissueCode(store.CodeGeneration + 1, Code),
                _ => new Arrive("P1"),
            });
            if (_dice.Next(3) == 0)
                PayAtTheCounter(store);
        }

        private void PayAtTheCounter(FulfilmentState store) => World.Ask(
            OrderGrain.Of(store.Order!.Value),
            new TakeTender(FulfilmentGrain.IdOf(store.Order.Value, store.Group), store.AmountDue, TenderKind.Cash, "till"), Clerk);

        // The staff finish what is open; about some orders nobody cares any more.
        private void Finish()
        {
            foreach (var order in Orders.Where(order => order.Status == OrderStatus.OnHold))
                World.Ask(OrderGrain.Of(order.Id!.Value), new ResumeOrder());
            World.Settle();
            foreach (var id in Stores.Select(store => (store.Order!.Value, store.Group)))
            {
                foreach (var line in StoreOf(id.Value, id.Group).Lines)
                    Now(id, new PickLine(line.Id, StoreOf(id.Value, id.Group).Of(line.Id).Picked + StoreOf(id.Value, id.Group).Open(line)));
                Now(id, new PackFulfilment());
                Now(id, new MarkReady(Code, World.Now.AddDays(3), World.Now.AddDays(2)));
                if (_dice.Next(3) == 0)
                    continue;
                PayAtTheCounter(StoreOf(id.Value, id.Group));
                World.Settle();
                Now(id, new StartHandOver(null, Contact, []));
                Now(id, new MarkShipped("DHL", null));
                World.Settle();
                Now(id, new MarkDelivered());
            }
        }

        private void Now((OrderId Order, int Group) id, ICommand command) => Tell(StoreOf(id.Order, id.Group), command);

        private void Tell(FulfilmentState store, ICommand command) =>
            World.Ask(FulfilmentGrain.Of(FulfilmentGrain.IdOf(store.Order!.Value, store.Group)), command, Clerk);

        private void Any<T>(IEnumerable<T> all, Action<T> act)
        {
            var list = all.ToArray();
            if (list.Length > 0)
                act(list[_dice.Next(list.Length)]);
        }
    }
}
