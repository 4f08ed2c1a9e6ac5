using Commerce.Grains.Payments;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Payments;

public class PaymentGatewayTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_good_card_is_authorised_captured_in_parts_and_refunded(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var authorisation = await shop.Authorised("4242 4242 4242 4242");

        var (charge, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 2, 7_000, authorisation));
        var (tooMuch, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 3, 3_001, authorisation));
        var (rest, _) = await shop.Ask(shop.Request(TransactionKind.CancelAuthorization, 4, 3_000, authorisation));
        var (refund, _) = await shop.Ask(shop.Request(TransactionKind.Refund, 5, 7_000, charge.Reference));
        var (refundTooMuch, _) = await shop.Ask(shop.Request(TransactionKind.Refund, 6, 1, charge.Reference));

        Assert.Equal(TransactionStatus.Success, charge.Status);
        Assert.Equal((TransactionStatus.Failure, "amount_too_large"), (tooMuch.Status, tooMuch.Reason));
        Assert.Equal(TransactionStatus.Success, rest.Status);
        Assert.Equal(TransactionStatus.Success, refund.Status);
        Assert.Equal((TransactionStatus.Failure, "amount_too_large"), (refundTooMuch.Status, refundTooMuch.Reason));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_authorisation_says_how_long_it_lives_and_is_not_captured_after(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var (answer, _) = await shop.Ask(await shop.Authorisation("4242424242424242"));
        Assert.Equal(shop.Time.GetUtcNow() + TimeSpan.FromDays(7), answer.ExpiresAt);

        shop.Time.Advance(TimeSpan.FromDays(7));
        var (late, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 2, 10_000, answer.Reference));

        Assert.Equal((TransactionStatus.Failure, "authorisation_expired"), (late.Status, late.Reason));
    }

    [Theory]
    [InlineData("SQLite", "4000000000000002", "card_declined")]
    [InlineData("SQLite", "4000000000009995", "insufficient_funds")]
    [InlineData("PostgreSQL", "4000000000000002", "card_declined")]
    [InlineData("PostgreSQL", "4000000000009995", "insufficient_funds")]
    public async Task A_declined_card_says_why(string kind, string number, string reason)
    {
        await using var shop = await TestShop.Open(kind);

        var (answer, again) = await shop.Ask(await shop.Authorisation(number));

        Assert.Equal((TransactionStatus.Failure, reason), (answer.Status, answer.Reason));
        Assert.Null(again);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_timeout_before_the_effect_stays_owed_and_the_same_key_does_it_once(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation("4000000000000119");

        var (unknown, again) = await shop.Ask(request);
        Assert.Equal(TransactionStatus.Unknown, unknown.Status);
        Assert.True(again > TimeSpan.Zero);
        Assert.Equal(0, await shop.Count("test_provider_transaction"));

        var known = await shop.Restarted().Handle(request, "effect", 1, default);
        Assert.Equal(TransactionStatus.Success, Told.By(known.Tell).Status);
        Assert.Null(known.Again);
        Assert.Equal(1, await shop.Count("test_provider_transaction"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_timeout_after_the_effect_stays_owed_and_the_same_key_brings_what_happened(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation("4000000000000127");

        var (unknown, again) = await shop.Ask(request);
        Assert.Equal(TransactionStatus.Unknown, unknown.Status);
        Assert.True(again > TimeSpan.Zero);
        Assert.Equal(1, await shop.Count("test_provider_transaction"));

        var (known, _) = await shop.Ask(request, attempt: 1);
        Assert.Equal(TransactionStatus.Success, known.Status);
        Assert.Equal(1, await shop.Count("test_provider_transaction"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_capture_can_fail_although_it_was_authorised(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var authorisation = await shop.Authorised("4000000000000341");

        var (charge, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 2, 10_000, authorisation));

        Assert.Equal((TransactionStatus.Failure, "capture_failed"), (charge.Status, charge.Reason));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_capture_whose_answer_is_lost_charges_once(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var authorisation = await shop.Authorised("4000000000000259");
        var request = shop.Request(TransactionKind.Charge, 2, 10_000, authorisation);

        var (unknown, _) = await shop.Ask(request);
        var (known, _) = await shop.Ask(request, attempt: 1);

        Assert.Equal(TransactionStatus.Unknown, unknown.Status);
        Assert.Equal(TransactionStatus.Success, known.Status);
        Assert.Equal(1, await shop.Count("test_provider_transaction where kind = 'charge'"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_refund_can_fail(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var authorisation = await shop.Authorised("4000000000005126");
        var (charge, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 2, 10_000, authorisation));

        var (refund, _) = await shop.Ask(shop.Request(TransactionKind.Refund, 3, 10_000, charge.Reference));

        Assert.Equal((TransactionStatus.Failure, "refund_failed"), (refund.Status, refund.Reason));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_slow_answer_is_waited_for(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation("4000000000000077");
        var asked = shop.Ask(request);
        while (await shop.Count("test_provider_transaction") == 0)
            await Task.Delay(5);
        Assert.False(asked.IsCompleted);

        while (!asked.IsCompleted)
        {
            shop.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        Assert.Equal(TransactionStatus.Success, (await asked).Answer.Status);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Twenty_tries_of_one_request_at_once_happen_once(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation("4242424242424242");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await Task.Yield();
            return (await shop.Ask(request)).Answer;
        }));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await shop.Count("test_provider_transaction"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task One_key_with_another_body_is_refused(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation("4242424242424242");
        await shop.Ask(request);

        var (answer, again) = await shop.Ask(request with { Amount = new(1, new("EUR")) });

        Assert.Equal(TransactionStatus.Failure, answer.Status);
        Assert.Null(again);
        Assert.Equal(1, await shop.Count("test_provider_transaction"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("au_nothing")]
    public async Task What_acts_on_nothing_fails(string? reference)
    {
        await using var shop = await TestShop.Open("SQLite");

        foreach (var about in (TransactionKind[])[TransactionKind.Charge, TransactionKind.CancelAuthorization, TransactionKind.Refund])
            Assert.Equal(TransactionStatus.Failure, (await shop.Ask(shop.Request(about, 1 + (int)about, 1, reference))).Answer.Status);
    }

    [Theory]
    [InlineData(500, TransactionStatus.Unknown)]
    [InlineData(503, TransactionStatus.Unknown)]
    [InlineData(429, TransactionStatus.Unknown)]
    [InlineData(409, TransactionStatus.Unknown)]
    [InlineData(400, TransactionStatus.Failure)]
    [InlineData(404, TransactionStatus.Failure)]
    public async Task Only_a_clear_no_is_taken_for_a_no(int status, TransactionStatus expected)
    {
        var gateway = new PaymentGateway(new Answers(new(status)), TimeProvider.System, NullLogger);

        var handled = await gateway.Handle(Some, "effect", 0, default);

        Assert.Equal(expected, Told.By(handled.Tell).Status);
        Assert.Equal(expected == TransactionStatus.Unknown, handled.Again is not null);
    }

    [Fact]
    public async Task A_broken_connection_leaves_it_unknown_and_the_waits_grow_up_to_half_a_minute()
    {
        var gateway = new PaymentGateway(new Answers(null), TimeProvider.System, NullLogger);

        var first = await gateway.Handle(Some, "effect", 0, default);
        var later = await gateway.Handle(Some, "effect", 50, default);

        Assert.Equal(TransactionStatus.Unknown, Told.By(first.Tell).Status);
        Assert.True(first.Again < later.Again);
        Assert.Equal(TimeSpan.FromSeconds(30), later.Again);
    }

    private static readonly Microsoft.Extensions.Logging.ILogger<PaymentGateway> NullLogger =
        Microsoft.Extensions.Logging.Abstractions.NullLogger<PaymentGateway>.Instance;

    private static readonly GatewayRequest Some =
        new(new(Guid.NewGuid()), 1, TransactionKind.Authorization, new(1, new("EUR")), null, "tok_1", "payment/1/1");

    private sealed class Answers(ProviderReply? reply) : IPaymentProvider
    {
        public ValueTask<ProviderReply> Post(string path, ProviderCall call, string key, CancellationToken cancellation) =>
            new(reply ?? throw new HttpRequestException("The connection was reset."));

        public ValueTask<ProviderReply> Get(string path, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
