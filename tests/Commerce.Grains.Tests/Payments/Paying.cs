using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Tests.Payments;

public class Paying
{
    private static readonly OrderId Order = DerivedId.Of<OrderId>("order", "1");
    private static readonly PaymentId Id = PaymentGrain.IdOf(Order);
    private static readonly IEvent Asked = new AuthorizationRequested(1, Order, 1, Eur(100), "tok");
    private static readonly IEvent Authorised = Answered(1, TransactionStatus.Success);
    private static readonly IEvent Charging = new TransactionRequested(2, TransactionKind.Charge, Eur(60), 1, "a");
    private static readonly IEvent Closed = new RemainderCancelled(Order);

    [Fact]
    public void An_authorisation_is_asked_of_the_provider_once() => Payment()
        .When(Authorize(1)).Then(Asked)
        .Owes(new GatewayRequest(Id, 1, TransactionKind.Authorization, Eur(100), null, "tok", $"payment/{Id}/1"))
        .When(Authorize(1)).Then().IsDone();

    [Fact]
    public void No_second_attempt_opens_before_the_first_is_known() => Payment(Asked)
        .When(Authorize(2)).Then().Answers(new AttemptPending(1))
        .When(Told(1, TransactionStatus.Unknown)).Then<TransactionAnswered>()
        .When(Authorize(2)).Then().Answers(new AttemptPending(1))
        .When(Told(1, TransactionStatus.Failure)).When(Authorize(2)).Then<AuthorizationRequested>()
        .When(Authorize(1)).Then().IsDone();

    [Fact]
    public void What_is_authorised_is_not_authorised_again() => Payment(Asked, Authorised).When(Authorize(2)).Then().Refuses<AlreadyPaid>();

    [Fact]
    public void The_order_hears_what_the_provider_said() => Payment(Asked)
        .When(new GatewayAnswered(1, TransactionStatus.ActionRequired, "ref", null, "https://bank"))
        .Owes(new PaymentAnswered(1, TransactionStatus.ActionRequired, null, "https://bank"))
        .When(Told(1, TransactionStatus.Success)).Owes(new PaymentAnswered(1, TransactionStatus.Success, null, null));

    [Fact]
    public void A_webhook_that_comes_first_counts_and_the_answer_then_changes_nothing() => Payment(Asked)
        .When(new GatewayNotified(1, TransactionStatus.Success, "ref")).Then<TransactionAnswered>()
        .When(Told(1, TransactionStatus.Success)).Then().IsDone()
        .When(Told(1, TransactionStatus.Unknown)).Then().IsDone();

    [Fact]
    public void A_final_result_stays() => Payment(Asked, Answered(1, TransactionStatus.Failure))
        .When(new GatewayNotified(1, TransactionStatus.Success, "ref")).Then().IsDone();

    [Fact]
    public void An_unknown_transaction_is_not_found() => Payment(Asked)
        .When(Told(7, TransactionStatus.Success)).Then().Answers(new NotFound("transaction"));

    [Fact]
    public void A_payment_that_was_never_begun_is_not_found() => Payment()
        .When(new Capture("a", Eur(1))).Then().Answers(new NotFound("payment"));

    [Fact]
    public void A_charge_is_made_once_for_each_key() => Payment(Asked, Authorised)
        .When(new Capture("a", Eur(60))).Then(Charging)
        .Owes(new GatewayRequest(Id, 2, TransactionKind.Charge, Eur(60), "ref", null, $"payment/{Id}/2"))
        .When(new Capture("a", Eur(60))).Then().IsDone()
        .When(Told(2, TransactionStatus.Success)).Owes(new CaptureAnswered("a", true, null));

    [Fact]
    public void No_more_is_charged_than_was_authorised_also_while_a_charge_is_under_way() => Payment(Asked, Authorised, Charging)
        .When(new Capture("b", Eur(50))).Then().Answers(new MoreThanAuthorised(Eur(40)))
        .When(Told(2, TransactionStatus.Failure)).Owes(new CaptureAnswered("a", false, null))
        .When(new Capture("b", Eur(50))).Then<TransactionRequested>();

    [Fact]
    public void Nothing_is_charged_before_it_is_authorised() => Payment(Asked)
        .When(new Capture("a", Eur(1))).Then().Answers(new MoreThanAuthorised(Eur(0)));

    [Fact]
    public void What_is_left_is_given_back() => Payment(Asked, Authorised, Charging, Answered(2, TransactionStatus.Success))
        .When(new CancelRemaining(Order))
        .Then(Closed, new TransactionRequested(3, TransactionKind.CancelAuthorization, Eur(40), 1, null))
        .When(new CancelRemaining(Order)).Then().IsDone()
        .When(new Capture("b", Eur(1))).Then().Refuses<PaymentClosed>()
        .When(Authorize(2)).Then().Refuses<PaymentClosed>();

    [Fact]
    public void What_is_left_is_given_back_only_when_a_charge_under_way_is_known() => Payment(Asked, Authorised, Charging)
        .When(new CancelRemaining(Order)).Then(Closed)
        .When(Told(2, TransactionStatus.Failure))
        .Then<TransactionRequested>(cancel => Assert.Equal((TransactionKind.CancelAuthorization, Eur(100)), (cancel.Kind, cancel.Amount)));

    [Fact]
    public void A_success_that_comes_after_the_order_gave_up_is_given_back_at_once() => Payment(Asked, Closed)
        .When(Told(1, TransactionStatus.Success))
        .Then<TransactionRequested>(cancel => Assert.Equal((TransactionKind.CancelAuthorization, Eur(100)), (cancel.Kind, cancel.Amount)));

    [Fact]
    public void An_authorisation_that_waits_for_its_customer_is_cancelled() => Payment(Asked, Answered(1, TransactionStatus.ActionRequired))
        .When(new CancelRemaining(Order)).Then<TransactionRequested>()
        .When(Told(2, TransactionStatus.Success))
        .Look<PaymentState>(payment => Assert.Equal(TransactionStatus.Failure, payment[1]!.Status));

    [Fact]
    public void A_cancellation_that_is_refused_is_not_asked_for_again() =>
        Payment(Asked, Authorised, Closed, new TransactionRequested(2, TransactionKind.CancelAuthorization, Eur(100), 1, null))
        .When(Told(2, TransactionStatus.Failure)).Then<TransactionAnswered>().Owes();

    [Fact]
    public void Giving_up_before_anything_began_is_remembered() => Payment()
        .When(new CancelRemaining(Order)).Then(Closed)
        .When(Authorize(1)).Then().Refuses<PaymentClosed>();

    [Fact]
    public void Money_at_the_counter_is_a_charge() => Payment()
        .When(Tender()).Then(new TenderRecorded(1, Order, "till", Eur(100), TenderKind.Cash, "7", "staff/1"))
        .When(Tender()).Then().IsDone()
        .Look<PaymentState>(payment => Assert.Equal(100, payment.CapturedMinor));

    [Fact]
    public void Money_from_the_counter_is_given_back_there() => Payment()
        .When(Tender()).When(new Refund("back", Eur(40), Tender())).Then(new TenderRefunded(2, "back", Eur(40), 1)).Owes()
        .When(new Refund("back", Eur(40), Tender())).Then().IsDone()
        .When(new Refund("more", Eur(61))).Then().Answers(new MoreThanCaptured(Eur(60)));

    [Fact]
    public void A_refund_that_overtakes_its_payment_brings_it_along() => Payment()
        .When(new Refund("back", Eur(40), Tender())).Then<TenderRecorded>().Then<TenderRefunded>()
        .When(Tender()).Then().IsDone();

    [Fact]
    public void A_card_is_refunded_by_the_provider() => Payment(Asked, Authorised, Charging, Answered(2, TransactionStatus.Success))
        .When(new Refund("r", Eur(61))).Then().Answers(new MoreThanCaptured(Eur(60)))
        .When(new Refund("r", Eur(60))).Owes(new GatewayRequest(Id, 3, TransactionKind.Refund, Eur(60), "ref", null, $"payment/{Id}/3"))
        .When(new Refund("s", Eur(1))).Then().Refuses<MoreThanCaptured>();

    private static Given Payment(params IEvent[] events) => Given.Grain(new PaymentGrain(), PaymentGrain.Of(Id)).Having(events);

    private static Money Eur(long minor) => new(minor, new("EUR"));

    private static Authorize Authorize(int attempt) => new(Order, attempt, Eur(100), "tok");

    private static RecordTender Tender() => new(Order, "till", Eur(100), TenderKind.Cash, "7", "staff/1");

    private static GatewayAnswered Told(int transaction, TransactionStatus result) => new(transaction, result, "ref");

    private static TransactionAnswered Answered(int transaction, TransactionStatus result) => new(transaction, result, "ref", null, null, null);
}
