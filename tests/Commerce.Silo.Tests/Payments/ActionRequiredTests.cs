using Commerce.Grains.Payments;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Payments;

public class ActionRequiredTests
{
    private const string Number = "4000 0025 0000 3155";

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_approved_action_is_found_by_asking_again_even_when_its_webhook_is_lost(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation(Number);

        var (pending, again) = await shop.Ask(request);
        Assert.Equal(TransactionStatus.ActionRequired, pending.Status);
        Assert.Equal($"/test-payments/{pending.Reference}", pending.ActionUrl);
        Assert.True(again > TimeSpan.Zero);

        await shop.Provider.Complete(pending.Reference!, approved: true, default);
        var (known, no) = await shop.Ask(request, attempt: 1);
        Assert.Equal(TransactionStatus.Success, known.Status);
        Assert.Equal(pending.Reference, known.Reference);
        Assert.Null(no);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_declined_action_fails_and_a_second_answer_changes_nothing(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation(Number);
        var (pending, _) = await shop.Ask(request);

        await shop.Provider.Complete(pending.Reference!, approved: false, default);
        await shop.Provider.Complete(pending.Reference!, approved: true, default);

        var (known, _) = await shop.Ask(request, attempt: 1);
        Assert.Equal((TransactionStatus.Failure, "authentication_failed"), (known.Status, known.Reason));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_action_that_nobody_takes_fails_after_an_hour(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation(Number);
        await shop.Ask(request);

        shop.Time.Advance(TimeSpan.FromHours(1));

        var (known, again) = await shop.Ask(request, attempt: 1);
        Assert.Equal((TransactionStatus.Failure, "action_expired"), (known.Status, known.Reason));
        Assert.Null(again);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_cancelled_action_cannot_be_approved_any_more(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var request = await shop.Authorisation(Number);
        var (pending, _) = await shop.Ask(request);

        var (cancelled, _) = await shop.Ask(shop.Request(TransactionKind.CancelAuthorization, 2, 10_000, pending.Reference));
        var after = await shop.Provider.Complete(pending.Reference!, approved: true, default);

        Assert.Equal(TransactionStatus.Success, cancelled.Status);
        Assert.Equal((ProviderStatus.Failed, "cancelled"), (after!.Status, after.Reason));
        var (charge, _) = await shop.Ask(shop.Request(TransactionKind.Charge, 3, 10_000, pending.Reference));
        Assert.Equal((TransactionStatus.Failure, "not_authorised"), (charge.Status, charge.Reason));
    }

    [Fact]
    public async Task There_is_nothing_to_approve_where_there_is_no_payment()
    {
        await using var shop = await TestShop.Open("SQLite");

        Assert.Null(await shop.Provider.Complete("au_nothing", approved: true, default));
    }
}
