using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Orders;

/// <summary>One order, from the checkout to the last unit.</summary>
public sealed class OrderGrain : GrainKind<OrderState>
{
    public const string NumberScope = "order-number";

    public const string Kind = "order";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(OrderDrafted)] = OrderJson.Default.OrderDrafted,
        [nameof(HoldGranted)] = OrderJson.Default.HoldGranted,
        [nameof(HoldDenied)] = OrderJson.Default.HoldDenied,
        [nameof(HoldPinned)] = OrderJson.Default.HoldPinned,
        [nameof(StrayHoldFound)] = OrderJson.Default.StrayHoldFound,
        [nameof(OrderDraftFailed)] = OrderJson.Default.OrderDraftFailed,
        [nameof(OrderPlaced)] = OrderJson.Default.OrderPlaced,
        [nameof(PaymentActionRequired)] = OrderJson.Default.PaymentActionRequired,
        [nameof(PaymentUncertain)] = OrderJson.Default.PaymentUncertain,
        [nameof(PaymentDeclined)] = OrderJson.Default.PaymentDeclined,
        [nameof(OrderConfirmed)] = OrderJson.Default.OrderConfirmed,
        [nameof(FulfilmentProgressed)] = OrderJson.Default.FulfilmentProgressed,
        [nameof(ChargeAsked)] = OrderJson.Default.ChargeAsked,
        [nameof(ChargeSettled)] = OrderJson.Default.ChargeSettled,
        [nameof(ChargeFailed)] = OrderJson.Default.ChargeFailed,
        [nameof(TenderTaken)] = OrderJson.Default.TenderTaken,
        [nameof(RefundOwed)] = OrderJson.Default.RefundOwed,
        [nameof(OrderItemRejected)] = OrderJson.Default.OrderItemRejected,
        [nameof(SourcingStarted)] = OrderJson.Default.SourcingStarted,
        [nameof(SourcingFailed)] = OrderJson.Default.SourcingFailed,
        [nameof(SourcingSucceeded)] = OrderJson.Default.SourcingSucceeded,
        [nameof(CancellationAsked)] = OrderJson.Default.CancellationAsked,
        [nameof(CancellationRefused)] = OrderJson.Default.CancellationRefused,
        [nameof(RejectedCancelled)] = OrderJson.Default.RejectedCancelled,
        [nameof(OrderHeld)] = OrderJson.Default.OrderHeld,
        [nameof(OrderResumed)] = OrderJson.Default.OrderResumed,
        [nameof(OrderCompleted)] = OrderJson.Default.OrderCompleted,
        [nameof(OrderCancelled)] = OrderJson.Default.OrderCancelled,
        [nameof(OrderExpired)] = OrderJson.Default.OrderExpired,
    };

    public override JsonTypeInfo StateJson => OrderJson.Default.OrderState;

    protected override OrderState Initial => OrderState.None;

    public static GrainId Of(OrderId order) => new(Kind, order.ToString());

    protected override OrderState Apply(OrderState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(OrderState order, ICommand command, in Turn turn) => command switch
    {
        DraftOrder draft => OrderDecisions.Draft(order, draft, new(Guid.Parse(turn.Self.Key)), turn.Now),
        LookAtTheClock => OrderDecisions.Look(order, turn.Now),
        _ when !order.Exists => Decision.Refuse(new NotFound("order")),

        HoldAnswered answer => OrderDecisions.HoldAnswered(order, answer, turn.Now),
        PlaceOrder place => OrderDecisions.Place(order, place, turn.Now),
        PinAnswered answer => OrderDecisions.PinAnswered(order, answer, turn.Now),
        PaymentAnswered answer => OrderDecisions.PaymentAnswered(order, answer, turn.Now),
        FulfilmentReported report => OrderDecisions.Reported(order, report, turn.Now),
        CaptureAnswered answer => OrderDecisions.CaptureAnswered(order, answer, turn.Now),
        TakeTender tender => OrderDecisions.TakeTender(order, tender, turn),

        AbandonOrder => OrderDecisions.Abandon(order, turn.Now),
        CancelOrder cancel => OrderDecisions.Cancel(order, cancel, turn),
        CancellationAnswered answer => OrderDecisions.Refused(order, answer),
        ResolveRejected resolve => OrderDecisions.Resolve(order, resolve, turn.Now),
        HoldOrder hold => OrderDecisions.Hold(order, hold),
        ResumeOrder => OrderDecisions.Resume(order),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(OrderState order, IEvent happened, GrainId self) =>
        OrderProcess.Effects(order, happened);

    protected override DateTimeOffset? Deadline(OrderState order) => OrderDecisions.Deadline(order);

    public override IEnumerable<UniqueClaim> Claims(IEvent happened) =>
        happened is OrderPlaced { Number: { } number } ? [new(NumberScope, number)] : [];
}
