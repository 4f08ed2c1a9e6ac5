using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Silo.Engine;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Payments;

/// <summary>One payment, its gateway and the test provider with its books.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly TestDatabase database;

    private TestShop(TestDatabase database)
    {
        this.database = database;
        Provider = new(database.Tables, Time);
        Gateway = new(Provider, Time, NullLogger<PaymentGateway>.Instance);
        Signature = new([1, 2, 3], Time);
        Webhooks = new(Grains, Signature, NullLogger<PaymentWebhooks>.Instance);
        Delivery = new(database.Tables, Signature, Post, Time, NullLogger<TestWebhooks>.Instance);
    }

    public ManualTime Time { get; } = new();
    public PaymentId Payment { get; } = new(Guid.CreateVersion7());
    public TestProvider Provider { get; }
    public PaymentGateway Gateway { get; }
    public HeardCommands Grains { get; } = new();
    public WebhookSignature Signature { get; }
    public PaymentWebhooks Webhooks { get; }
    public KeptPosts Post { get; } = new();
    public TestWebhooks Delivery { get; }

    public static async Task<TestShop> Open(string kind) => new(await TestDatabase.Create(kind, "Payments"));

    /// <summary>The same provider after a restart of the process.</summary>
    public PaymentGateway Restarted() => new(new TestProvider(database.Another(), Time), Time, NullLogger<PaymentGateway>.Instance);

    public async Task<string> Card(string number) =>
        Assert.IsType<CardTaken>(await Provider.Tokenise(new(number, 12, 2030, "123"))).Token;

    public GatewayRequest Request(
        TransactionKind kind, int transaction = 1, long minor = 10_000, string? reference = null, string? card = null) =>
        new(Payment, transaction, kind, new(minor, new("EUR")), reference, card, GatewayRequest.KeyOf(Payment, transaction));

    public async Task<GatewayRequest> Authorisation(string number, int transaction = 1) =>
        Request(TransactionKind.Authorization, transaction, card: await Card(number));

    public async Task<(Told Answer, TimeSpan? Again)> Ask(GatewayRequest request, int attempt = 0)
    {
        var handled = await Gateway.Handle(request, "effect", attempt, default);
        return (Told.By(handled.Tell), handled.Again);
    }

    /// <summary>An authorisation that succeeded, by the provider's name for it.</summary>
    public async Task<string> Authorised(string number)
    {
        var (answer, _) = await Ask(await Authorisation(number));
        Assert.Equal(TransactionStatus.Success, answer.Status);
        return answer.Reference!;
    }

    public async Task<long> Count(string what)
    {
        await using var connection = await database.Tables.Open(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {what}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<string> Dump(string table)
    {
        await using var connection = await database.Tables.Open(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await reader.ReadAsync())
            all.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return string.Join('\n', all);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

/// <summary>What the provider's answer or webhook tells the payment.</summary>
internal sealed record Told(
    int Transaction, TransactionStatus Status, string? Reference, string? Reason, string? ActionUrl, DateTimeOffset? ExpiresAt)
{
    public static Told By(ICommand? command)
    {
        switch (command)
        {
            case GatewayAnswered(var transaction, var status, var reference, var reason, var url, var expires):
                return new(transaction, status, reference, reason, url, expires);
            case GatewayNotified(var transaction, var status, var reference, var reason, var url, var expires):
                return new(transaction, status, reference, reason, url, expires);
            default:
                throw new Xunit.Sdk.XunitException($"The payment was told {command}.");
        }
    }
}

/// <summary>Takes every command and answers "done".</summary>
internal sealed class HeardCommands : IGrains
{
    public List<(GrainId Grain, ICommand Command)> All { get; } = [];

    public Exception? Fails { get; set; }

    public ValueTask<Reply> Ask(GrainId grain, ICommand command, Caller caller, CancellationToken cancellation = default)
    {
        if (Fails is not null)
            throw Fails;
        All.Add((grain, command));
        return new(new Reply(Done.Instance, 1, 1));
    }

    public ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion = 0, CancellationToken cancellation = default)
        where TState : class => throw new NotSupportedException();

    public IAsyncEnumerable<View<TState>> Watch<TState>(GrainId grain, CancellationToken cancellation = default)
        where TState : class => throw new NotSupportedException();

    public ValueTask<GrainId?> FindOwner(string scope, string value, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}

/// <summary>What the provider posted, and the status that it hears.</summary>
internal sealed class KeptPosts : IWebhookPost
{
    public List<(byte[] Body, string Signature)> All { get; } = [];

    public int Status { get; set; } = 200;

    public ValueTask<int> Post(ReadOnlyMemory<byte> body, string signature, CancellationToken cancellation)
    {
        if (Status == 0)
            throw new HttpRequestException("Nobody listens.");
        All.Add((body.ToArray(), signature));
        return new(Status);
    }
}
