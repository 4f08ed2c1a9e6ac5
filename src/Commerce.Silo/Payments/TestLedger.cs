using System.Data.Common;
using System.Text.Json;
using Commerce.Grains.Payments;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Payments;

/// <summary>The test provider's books: tables <c>test_provider_*</c>. Statements run in the caller's transaction.</summary>
internal sealed class TestLedger(DbConnection connection, TimeProvider time)
{
    private DateTimeOffset Now => Instant.Of(Instant.Microseconds(time.GetUtcNow()));

    public Task Keep(CardTaken card, TestScenario scenario, CancellationToken cancellation) => connection.Run(
        "insert into test_provider_card values (@token, @scenario, @brand, @last, @at)", cancellation,
        ("token", card.Token), ("scenario", scenario.ToString()), ("brand", card.Brand), ("last", card.LastDigits),
        ("at", Instant.Microseconds(Now)));

    /// <summary>Counts a call; until the transaction ends, another one with this key waits.</summary>
    public async Task<(long Calls, bool SameBody, string? Response)> Remember(string key, string hash, CancellationToken cancellation) =>
        (await connection.Rows(
            "insert into test_provider_call (key, body_hash, calls) values (@key, @hash, 1) " +
            "on conflict (key) do update set calls = test_provider_call.calls + 1 returning calls, body_hash, response",
            row => (row.GetInt64(0), row.GetString(1) == hash, row.TextOrNull(2)), cancellation, ("key", key), ("hash", hash)))[0];

    public Task Answer(string key, string response, CancellationToken cancellation) => connection.Run(
        "update test_provider_call set response = @response where key = @key", cancellation, ("key", key), ("response", response));

    /// <summary>What the card does, by its token or by what was done with it.</summary>
    public async Task<TestScenario?> ScenarioOf(string? card, string? about, CancellationToken cancellation) =>
        await connection.Scalar<string>(
            "select scenario from test_provider_card where token = coalesce(@card, " +
            "(select card from test_provider_transaction where id = @about))",
            cancellation, ("card", card), ("about", about)) is { } found
            ? Enum.Parse<TestScenario>(found) : null;

    public async Task<ProviderTransaction> Add(
        string kind, string? about, ProviderCall call, ProviderStatus status, string? reason, TimeSpan? life, CancellationToken cancellation)
    {
        var id = TestProvider.NewId(kind[..2]);
        await connection.Run(
            "insert into test_provider_transaction " +
            "(id, kind, about, payment, number, card, amount, currency, status, reason, expires_at, created_at) values " +
            "(@id, @kind, @about, @payment, @number, " +
            "coalesce(@card, (select card from test_provider_transaction where id = @about)), " +
            "@amount, @currency, @status, @reason, @expires, @at)",
            cancellation, ("id", id), ("kind", kind), ("about", about), ("payment", call.Payment), ("number", (long)call.Transaction),
            ("card", call.Card), ("amount", call.Amount), ("currency", call.Currency), ("status", status.ToString()), ("reason", reason),
            ("expires", life is null ? null : Instant.Microseconds(Now + life.Value)), ("at", Instant.Microseconds(Now)));
        var told = Told(id, status, reason, Now + life);
        await Announce(call.Payment, call.Transaction, told, cancellation);
        return told;
    }

    /// <summary>Takes an amount from an authorisation or a charge, if so much is left.</summary>
    public async Task<bool> Use(string id, ProviderCall call, CancellationToken cancellation) => await connection.Run(
        "update test_provider_transaction set used = used + @amount where id = @id and currency = @currency and used + @amount <= amount",
        cancellation, ("id", id), ("amount", call.Amount), ("currency", call.Currency)) == 1;

    public async Task<bool> HasCharge(string id, CancellationToken cancellation) => await connection.Scalar<long>(
        "select count(*) from test_provider_transaction where id = @id and kind = 'charge' and status = 'Succeeded'",
        cancellation, ("id", id)) == 1;

    /// <summary>As it is now: an action that nobody took in time has failed.</summary>
    public async Task<TestAuthorisation?> FindAuthorisation(string id, CancellationToken cancellation)
    {
        var found = (await connection.Rows(
            "select payment, number, status, reason, expires_at from test_provider_transaction where id = @id and kind = 'authorisation'",
            row => new TestAuthorisation(row.GetString(0), row.GetInt32(1), Told(
                id, Enum.Parse<ProviderStatus>(row.GetString(2)), row.TextOrNull(3), row.IsDBNull(4) ? null : Instant.Of(row.GetInt64(4)))),
            cancellation, ("id", id))).SingleOrDefault();
        return found is { Told.Status: ProviderStatus.ActionRequired } && found.Told.ExpiresAt <= Now
            ? await Settle(found, ProviderStatus.Failed, "action_expired", null, cancellation)
            : found;
    }

    /// <summary>Ends the wait for the customer. Whoever comes first decides; the caller gets what it came to.</summary>
    public async Task<TestAuthorisation> Settle(
        TestAuthorisation authorisation, ProviderStatus status, string? reason, TimeSpan? life, CancellationToken cancellation)
    {
        var told = Told(authorisation.Told.Id, status, reason, Now + life);
        var changed = await connection.Run(
            "update test_provider_transaction set status = @status, reason = @reason, expires_at = @expires " +
            "where id = @id and status = 'ActionRequired'",
            cancellation, ("id", told.Id), ("status", status.ToString()), ("reason", reason),
            ("expires", told.ExpiresAt is { } expires ? Instant.Microseconds(expires) : null));
        if (changed == 0)
            return (await FindAuthorisation(told.Id, cancellation))!;
        await Announce(authorisation.Payment, authorisation.Number, told, cancellation);
        return authorisation with { Told = told };
    }

    private Task Announce(string payment, int number, ProviderTransaction told, CancellationToken cancellation)
    {
        var happened = new ProviderEvent(TestProvider.NewId("evt"), Now, payment, number, told);
        return connection.Run(
            "insert into test_provider_event (id, payload, due_at) values (@id, @payload, @due)", cancellation,
            ("id", happened.Id), ("payload", JsonSerializer.Serialize(happened, ProviderJson.Default.ProviderEvent)),
            ("due", Instant.Microseconds(Now)));
    }

    private static ProviderTransaction Told(string id, ProviderStatus status, string? reason, DateTimeOffset? expires) =>
        new(id, status, reason, status == ProviderStatus.ActionRequired ? $"/test-payments/{id}" : null, expires);
}

internal sealed record TestAuthorisation(string Payment, int Number, ProviderTransaction Told);
