namespace Commerce.Silo.Payments;

/// <summary>What one call does to the test provider's books, as the card has it.</summary>
internal sealed class TestBooking(TestLedger ledger, TestScenario? scenario, TimeProvider time)
{
    public static readonly TimeSpan AuthorisationLife = TimeSpan.FromDays(7), ActionLife = TimeSpan.FromHours(1);

    public ValueTask<ProviderReply> Book(string path, ProviderCall call, CancellationToken cancellation) => path.Split('/') switch
    {
        _ when call.Amount <= 0 => new(new ProviderReply(400, Error: "The amount must be more than nothing.")),
        ["", "authorisations"] => Authorise(call, cancellation),
        ["", "authorisations", var id, "charges"] => Charge(id, call, cancellation),
        ["", "authorisations", var id, "cancellations"] => Cancel(id, call, cancellation),
        ["", "charges", var id, "refunds"] => Refund(id, call, cancellation),
        _ => new(new ProviderReply(404, Error: "There is no such path.")),
    };

    private async ValueTask<ProviderReply> Authorise(ProviderCall call, CancellationToken cancellation)
    {
        if (scenario is null)
            return new(400, Error: "There is no such card token.");
        var (status, reason, life) = scenario switch
        {
            TestScenario.Declined => (ProviderStatus.Failed, "card_declined", default(TimeSpan?)),
            TestScenario.InsufficientFunds => (ProviderStatus.Failed, "insufficient_funds", null),
            TestScenario.ActionRequired => (ProviderStatus.ActionRequired, null, ActionLife),
            _ => (ProviderStatus.Succeeded, null, AuthorisationLife),
        };
        return await Add("authorisation", null, call, status, reason, cancellation, life);
    }

    private async ValueTask<ProviderReply> Charge(string id, ProviderCall call, CancellationToken cancellation)
    {
        if (await ledger.FindAuthorisation(id, cancellation) is not { } authorisation)
            return new(404, Error: "There is no such authorisation.");
        var reason = authorisation switch
        {
            _ when scenario == TestScenario.CaptureFails => "capture_failed",
            { Told.Status: not ProviderStatus.Succeeded } => "not_authorised",
            _ when authorisation.Told.ExpiresAt <= time.GetUtcNow() => "authorisation_expired",
            _ => await ledger.Use(id, call, cancellation) ? null : "amount_too_large",
        };
        return await Add("charge", id, call, reason is null ? ProviderStatus.Succeeded : ProviderStatus.Failed, reason, cancellation);
    }

    private async ValueTask<ProviderReply> Cancel(string id, ProviderCall call, CancellationToken cancellation)
    {
        if (await ledger.FindAuthorisation(id, cancellation) is not { } authorisation)
            return new(404, Error: "There is no such authorisation.");
        if (authorisation.Told.Status == ProviderStatus.ActionRequired)
            await ledger.Settle(authorisation, ProviderStatus.Failed, "cancelled", null, cancellation);
        var reason = await ledger.Use(id, call, cancellation) ? null : "amount_too_large";
        return await Add("cancellation", id, call, reason is null ? ProviderStatus.Succeeded : ProviderStatus.Failed, reason, cancellation);
    }

    private async ValueTask<ProviderReply> Refund(string id, ProviderCall call, CancellationToken cancellation)
    {
        if (!await ledger.HasCharge(id, cancellation))
            return new(404, Error: "There is no such charge.");
        var reason = scenario == TestScenario.RefundFails ? "refund_failed"
            : await ledger.Use(id, call, cancellation) ? null : "amount_too_large";
        return await Add("refund", id, call, reason is null ? ProviderStatus.Succeeded : ProviderStatus.Failed, reason, cancellation);
    }

    private async ValueTask<ProviderReply> Add(
        string kind, string? about, ProviderCall call, ProviderStatus status, string? reason, CancellationToken cancellation,
        TimeSpan? life = null) =>
        new(status == ProviderStatus.Failed ? 402 : 201, await ledger.Add(kind, about, call, status, reason, life, cancellation));
}
