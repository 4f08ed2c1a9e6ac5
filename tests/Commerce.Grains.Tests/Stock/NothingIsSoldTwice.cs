using Commerce.Grains.Stock;
using FsCheck;
using FsCheck.Fluent;

namespace Commerce.Grains.Tests.Stock;

/// <summary>Whatever comes in whatever order, late, twice or never: the books of a stock item hold.</summary>
public class NothingIsSoldTwice : AStockItem
{
    private sealed record Step(int Minutes, ICommand Command);

    private static readonly StockItemGrain Kind = new();

    private static readonly Gen<ICommand> Commands =
        from what in Gen.Choose(0, 15)
        from who in Gen.Choose(0, 3)
        from quantity in Gen.Choose(0, 6)
        from until in Gen.Choose(-1, 12)
        from attempt in Gen.Choose(0, 3)
        let id = DerivedId.Of<ReservationId>("reservation", who)
        let deadline = Noon.AddMinutes(until * 5)
        select what switch
        {
            0 => new ReceiveStock(quantity),
            1 => new CountStock(quantity, AdjustmentReason.Count),
            2 => new AdjustStock(quantity - 4, AdjustmentReason.Damaged),
            3 => new SetSafetyStock(quantity - 3),
            4 or 5 or 6 => new HoldStock(id, quantity, deadline),
            7 => new ExtendStock(id, deadline),
            8 or 9 => new PinStock(id, attempt),
            10 => new UnpinStock(id, deadline, attempt),
            11 => new CommitStock(id),
            12 => new ReleaseStock(id),
            13 => new ReduceAllocation(id, quantity - 1, attempt),
            14 => new TakeStock(id, quantity, StockMovement.Shipped),
            _ => (ICommand)LookAtTheClock.Instance,
        };

    private static readonly Arbitrary<Step[]> Stories = Arb.From(
        from steps in (from minutes in Gen.Choose(0, 4) from command in Commands select new Step(minutes, command)).ListOf()
        select steps.ToArray());

    [Fact]
    public void No_story_oversells() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80), Prop.ForAll(Stories, (Action<Step[]>)Holds));

    private static void Holds(Step[] story)
    {
        var state = StockItemState.Empty;
        var ledger = new Ledger();
        var now = Noon;
        foreach (var step in story)
        {
            now = now.AddMinutes(step.Minutes);
            var decision = Decide(state, step.Command, now);
            foreach (var happened in decision.Events)
            {
                state = (StockItemState)Kind.Apply(state, happened);
                ledger.Write(happened, now);
                Assert.Equal((ledger.OnHand, ledger.Reserved, ledger.Allocated), (state.OnHand, state.Reserved, state.Allocated));
                Assert.Equal(ledger.Earliest, state.Reservations.Earliest);
            }
            Assert.True(state.Reservations.Earliest is not { } earliest || earliest > now, "A hold outlived its time.");
            if (step.Command is not (ReceiveStock or AdjustStock))
                Assert.Empty(Decide(state, step.Command, now).Events);
        }
    }

    private static Decision Decide(StockItemState state, ICommand command, DateTimeOffset now) =>
        Kind.Decide(state, command, new Turn(new("stock", "1"), "command", now, "test/1"));

    /// <summary>The books kept a second time, by the plainest means.</summary>
    private sealed class Ledger
    {
        private readonly Dictionary<ReservationId, (int Quantity, DateTimeOffset? Until, bool Allocated)> _live = [];
        private int _safety;

        public int OnHand { get; private set; }

        public int Reserved => _live.Values.Where(live => !live.Allocated).Sum(live => live.Quantity);

        public int Allocated => _live.Values.Where(live => live.Allocated).Sum(live => live.Quantity);

        public DateTimeOffset? Earliest => _live.Values.Min(live => live.Until);

        public void Write(IEvent happened, DateTimeOffset now)
        {
            switch (happened)
            {
                case StockReceived received: OnHand += received.Quantity; break;
                case StockAdjusted adjusted: OnHand += adjusted.Delta; break;
                case SafetyStockSet set: _safety = set.Quantity; break;
                case StockHeld held:
                    _live.Add(held.Reservation, (held.Quantity, held.Until, false));
                    Assert.True(Reserved + Allocated <= OnHand - _safety, "More is promised than may be sold.");
                    break;
                case StockHoldExtended extended: Change(extended.Reservation, live => live with { Until = extended.Until }); break;
                case StockPinned pinned: Change(pinned.Reservation, live => live with { Until = null }); break;
                case StockUnpinned back: Change(back.Reservation, live => live with { Until = back.Until }); break;
                case StockAllocated allocated: Change(allocated.Reservation, live => live with { Until = null, Allocated = true }); break;
                case AllocationReduced { To: > 0 } reduced: Change(reduced.Reservation, live => live with { Quantity = reduced.To }); break;
                case AllocationReduced ended: End(ended.Reservation); break;
                case StockReleased released: End(released.Reservation); break;
                case StockHoldsExpired expired: Assert.All(expired.Reservations, End); break;
                case StockTaken taken:
                    OnHand -= taken.Quantity;
                    End(taken.Reservation);
                    break;
                default: Assert.Fail($"The ledger does not know {happened.GetType().Name}."); break;
            }
            Assert.True(OnHand >= 0, "Fewer than none on hand.");
        }

        private void Change(
            ReservationId id,
            Func<(int Quantity, DateTimeOffset? Until, bool Allocated), (int Quantity, DateTimeOffset? Until, bool Allocated)> change) =>
            _live[id] = change(_live[id]);

        private void End(ReservationId id) => Assert.True(_live.Remove(id), "A reservation ended twice.");
    }
}
