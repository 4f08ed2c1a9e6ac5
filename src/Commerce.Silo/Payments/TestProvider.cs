using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Payments;

/// <summary>
/// A payment company in the same process, with books of its own: it remembers its calls by key, answers slowly, too late or not
/// at all when the card's number says so, and tells what happened by webhooks.
/// </summary>
public sealed class TestProvider(Database database, TimeProvider time) : IPaymentProvider, ICardTokens
{
    public static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(5);

    public async ValueTask<Answer> Tokenise(CardDetails card, CancellationToken cancellation = default)
    {
        if (TestCards.Check(card, time.GetUtcNow()) is { } wrong)
            return wrong;
        var number = TestCards.Digits(card.Number);
        var taken = new CardTaken(NewId("tok"), "visa", number[^4..]);
        await using var connection = await database.Open(cancellation);
        await new TestLedger(connection, time).Keep(taken, TestCards.Numbers[number], cancellation);
        return taken;
    }

    public async ValueTask<ProviderReply> Post(string path, ProviderCall call, string key, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var ledger = new TestLedger(connection, time);
        var (calls, sameBody, response) = await ledger.Remember(key, Hash(path, call), cancellation);
        if (!sameBody)
            return new(422, Error: "This idempotency key was used with another body.");
        if (response is not null)
        {
            await transaction.CommitAsync(cancellation);
            return JsonSerializer.Deserialize(response, ProviderJson.Default.ProviderReply)!;
        }

        var scenario = await ledger.ScenarioOf(call.Card, AboutOf(path), cancellation);
        if (calls == 1 && TimesOutBefore(scenario, path))
        {
            await transaction.CommitAsync(cancellation);
            throw new TimeoutException("The test provider did nothing and does not answer, as this card has it.");
        }
        var reply = await new TestBooking(ledger, scenario, time).Book(path, call, cancellation);
        await ledger.Answer(key, JsonSerializer.Serialize(reply, ProviderJson.Default.ProviderReply), cancellation);
        await transaction.CommitAsync(cancellation);
        if (TimesOutAfter(scenario, path))
            throw new TimeoutException("The test provider did it and its answer is lost, as this card has it.");
        if (scenario == TestScenario.Slow)
            await Task.Delay(SlowAnswer, time, cancellation);
        return reply;
    }

    public async ValueTask<ProviderReply> Get(string path, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var found = path.Split('/') is ["", "authorisations", var id]
            ? await new TestLedger(connection, time).FindAuthorisation(id, cancellation)
            : null;
        await transaction.CommitAsync(cancellation);
        return found is null ? new(404, Error: "There is no such authorisation.") : new(200, found.Told);
    }

    /// <summary>The customer did what was asked of them on the provider's page, or refused to.</summary>
    /// <returns>What the authorisation came to; null when there is none. A second answer changes nothing.</returns>
    public async ValueTask<ProviderTransaction?> Complete(string id, bool approved, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var ledger = new TestLedger(connection, time);
        var found = await ledger.FindAuthorisation(id, cancellation);
        if (found is { Told.Status: ProviderStatus.ActionRequired })
            found = approved
                ? await ledger.Settle(found, ProviderStatus.Succeeded, null, TestBooking.AuthorisationLife, cancellation)
                : await ledger.Settle(found, ProviderStatus.Failed, "authentication_failed", null, cancellation);
        await transaction.CommitAsync(cancellation);
        return found?.Told;
    }

    internal static string NewId(string kind) => $"{kind}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}";

    private static bool TimesOutBefore(TestScenario? scenario, string path) =>
        scenario == TestScenario.TimeoutBefore && path == "/authorisations";

    private static bool TimesOutAfter(TestScenario? scenario, string path) =>
        scenario == TestScenario.TimeoutAfter && path == "/authorisations"
        || scenario == TestScenario.CaptureTimesOut && path.EndsWith("/charges", StringComparison.Ordinal);

    private static string? AboutOf(string path) => path.Split('/') is ["", _, var id, _] ? id : null;

    private static string Hash(string path, ProviderCall call) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(path + '\n' + JsonSerializer.Serialize(call, ProviderJson.Default.ProviderCall))));
}
