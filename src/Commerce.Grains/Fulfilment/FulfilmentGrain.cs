using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Fulfilment;

/// <summary>The part of one order that one place prepares and hands over, or ships.</summary>
public sealed class FulfilmentGrain : GrainKind<FulfilmentState>
{
    public const string Kind = "fulfilment";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(FulfilmentOpened)] = FulfilmentJson.Default.FulfilmentOpened,
        [nameof(FulfilmentAccepted)] = FulfilmentJson.Default.FulfilmentAccepted,
        [nameof(PickingStarted)] = FulfilmentJson.Default.PickingStarted,
        [nameof(LinePicked)] = FulfilmentJson.Default.LinePicked,
        [nameof(ItemsNotFound)] = FulfilmentJson.Default.ItemsNotFound,
        [nameof(UnitsCancelled)] = FulfilmentJson.Default.UnitsCancelled,
        [nameof(FulfilmentPacked)] = FulfilmentJson.Default.FulfilmentPacked,
        [nameof(PickupReady)] = FulfilmentJson.Default.PickupReady,
        [nameof(PickupReminded)] = FulfilmentJson.Default.PickupReminded,
        [nameof(PickupExtended)] = FulfilmentJson.Default.PickupExtended,
        [nameof(CollectorChanged)] = FulfilmentJson.Default.CollectorChanged,
        [nameof(CustomerArrived)] = FulfilmentJson.Default.CustomerArrived,
        [nameof(PickupCodeMistyped)] = FulfilmentJson.Default.PickupCodeMistyped,
        [nameof(PickupCodeReissued)] = FulfilmentJson.Default.PickupCodeReissued,
        [nameof(PaymentMarked)] = FulfilmentJson.Default.PaymentMarked,
        [nameof(HandOverStarted)] = FulfilmentJson.Default.HandOverStarted,
        [nameof(ShipmentStarted)] = FulfilmentJson.Default.ShipmentStarted,
        [nameof(HandOverFailed)] = FulfilmentJson.Default.HandOverFailed,
        [nameof(GoodsHandedOver)] = FulfilmentJson.Default.GoodsHandedOver,
        [nameof(GoodsShipped)] = FulfilmentJson.Default.GoodsShipped,
        [nameof(TrackingChanged)] = FulfilmentJson.Default.TrackingChanged,
        [nameof(GoodsDelivered)] = FulfilmentJson.Default.GoodsDelivered,
        [nameof(PickupExpired)] = FulfilmentJson.Default.PickupExpired,
        [nameof(ReturnedToShelf)] = FulfilmentJson.Default.ReturnedToShelf,
        [nameof(FulfilmentHeld)] = FulfilmentJson.Default.FulfilmentHeld,
        [nameof(FulfilmentResumed)] = FulfilmentJson.Default.FulfilmentResumed,
    };

    public override JsonTypeInfo StateJson => FulfilmentJson.Default.FulfilmentState;

    protected override FulfilmentState Initial => FulfilmentState.None;

    public static FulfilmentOrderId IdOf(OrderId order, int group) => DerivedId.Of<FulfilmentOrderId>("fulfilment", order, group);

    public static GrainId Of(FulfilmentOrderId fulfilment) => new(Kind, fulfilment.ToString());

    protected override FulfilmentState Apply(FulfilmentState state, IEvent happened) => FulfilmentFold.Apply(state, happened);

    protected override Decision Decide(FulfilmentState state, ICommand command, in Turn turn)
    {
        if (First(state, command, turn) is not { } first)
            return Rule(state, command, turn);
        var decision = Rule(Apply(state, first), command, turn);
        return decision with { Events = [first, .. decision.Events] };
    }

    // What happens before the command counts: it opens what it overtook, and what is past due has expired.
    private static IEvent? First(FulfilmentState state, ICommand command, in Turn turn) => command switch
    {
        CancelUnits { Opening: var opening } when !state.Exists => FulfilmentDecisions.Opened(opening, turn.Now),
        HoldFulfilment { Opening: var opening } when !state.Exists => FulfilmentDecisions.Opened(opening, turn.Now),
        _ => FulfilmentDecisions.Expire(state, turn.Now),
    };

    private Decision Rule(FulfilmentState state, ICommand command, in Turn turn) => command switch
    {
        OpenFulfilment open => FulfilmentDecisions.Open(state, open, turn.Now),
        LookAtTheClock => FulfilmentDecisions.Look(state, turn.Now),
        _ when !state.Exists => Decision.Refuse(new NotFound("fulfilment order")),

        ReleaseGoods release => FulfilmentDecisions.Release(state, release, turn.Now),
        RefuseGoods refuse => FulfilmentDecisions.RefuseGoods(state, refuse, turn.Now),
        CancelUnits cancel => FulfilmentDecisions.Cancel(state, cancel, turn.Now),
        MarkPaid paid => FulfilmentDecisions.MarkPaid(state, paid),
        HoldFulfilment hold => FulfilmentDecisions.Hold(state, hold),
        SetTracking tracking => FulfilmentDecisions.Track(state, tracking, turn.Now),
        MarkDelivered => FulfilmentDecisions.Deliver(state, turn.Now),
        ReturnToShelf => FulfilmentDecisions.ReturnToShelf(state, turn),
        ChangeCollector change => FulfilmentDecisions.ChangeCollector(state, change),
        ExtendPickup extend => FulfilmentDecisions.Extend(state, extend, turn.Now),
        Arrive arrive => FulfilmentDecisions.Arrive(state, arrive, turn.Now),
        RemindCustomer => FulfilmentDecisions.Remind(state, turn),
        ReissueCode reissue => FulfilmentDecisions.Reissue(state, reissue, turn.Actor),
        OverrideRelease release => FulfilmentDecisions.Override(state, release, turn),
        _ when state.OnHold is { } reason => Decision.Refuse(new FulfilmentPaused(reason)),

        AcceptFulfilment => FulfilmentDecisions.Accept(state, turn),
        StartPicking => FulfilmentDecisions.StartPicking(state, turn),
        PickLine pick => FulfilmentDecisions.Pick(state, pick, turn),
        ReportNotFound lost => FulfilmentDecisions.NotFound(state, lost, turn),
        PackFulfilment pack => FulfilmentDecisions.Pack(state, pack, turn),
        MarkReady ready => FulfilmentDecisions.MarkReady(state, ready, turn),
        StartHandOver start => FulfilmentDecisions.StartHandOver(state, start, turn),
        MarkShipped ship => FulfilmentDecisions.Ship(state, ship, turn),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(FulfilmentState state, IEvent happened, GrainId self) =>
        FulfilmentProcess.Effects(state, happened, new(Guid.Parse(self.Key)));

    protected override DateTimeOffset? Deadline(FulfilmentState state) => FulfilmentDecisions.Deadline(state);
}
