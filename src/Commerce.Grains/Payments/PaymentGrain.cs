using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Payments;

/// <summary>The money of one order.</summary>
public sealed class PaymentGrain : GrainKind<PaymentState>
{
    public const string Kind = "payment";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(AuthorizationRequested)] = PaymentJson.Default.AuthorizationRequested,
        [nameof(TransactionRequested)] = PaymentJson.Default.TransactionRequested,
        [nameof(TransactionAnswered)] = PaymentJson.Default.TransactionAnswered,
        [nameof(TenderRecorded)] = PaymentJson.Default.TenderRecorded,
        [nameof(TenderRefunded)] = PaymentJson.Default.TenderRefunded,
        [nameof(RemainderCancelled)] = PaymentJson.Default.RemainderCancelled,
    };

    public override JsonTypeInfo StateJson => PaymentJson.Default.PaymentState;

    protected override PaymentState Initial => PaymentState.None;

    public static PaymentId IdOf(OrderId order) => DerivedId.Of<PaymentId>("payment", order);

    public static GrainId Of(PaymentId payment) => new(Kind, payment.ToString());

    public static GrainId Of(OrderId order) => Of(IdOf(order));

    protected override PaymentState Apply(PaymentState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(PaymentState payment, ICommand command, in Turn turn) => command switch
    {
        Authorize authorize => PaymentDecisions.Authorize(payment, authorize),
        RecordTender tender => PaymentDecisions.RecordTender(payment, tender),
        Refund refund when payment.Exists || refund.Tender is not null => PaymentDecisions.Refund(payment, refund),
        CancelRemaining cancel => PaymentDecisions.CancelRemaining(payment, cancel),
        LookAtTheClock => Decision.Nothing(),
        _ when !payment.Exists => Decision.Refuse(new NotFound("payment")),

        Capture capture => PaymentDecisions.Capture(payment, capture),
        GatewayAnswered told => PaymentDecisions.Answer(
            payment, new(told.Transaction, told.Result, told.Reference, told.Reason, told.ActionUrl, told.ExpiresAt)),
        GatewayNotified told => PaymentDecisions.Answer(
            payment, new(told.Transaction, told.Result, told.Reference, told.Reason, told.ActionUrl, told.ExpiresAt)),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(PaymentState payment, IEvent happened, GrainId self) =>
        PaymentProcess.Effects(payment, happened, new(Guid.Parse(self.Key)));
}
