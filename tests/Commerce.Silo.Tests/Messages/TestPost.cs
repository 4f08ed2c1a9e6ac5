using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Silo.Engine;
using Commerce.Silo.Messages;
using Commerce.Silo.Sealing;
using Commerce.Silo.Secrets;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Messages;

/// <summary>A shop that writes to Ada: by a mail server, or into its outbox where there is none.</summary>
internal sealed class TestPost : IAsyncDisposable, IMessageFacts
{
    private readonly TestDatabase database;

    private TestPost(TestDatabase database, bool withServer)
    {
        this.database = database;
        var secrets = ServerSecrets.Of("for tests, for tests, for tests, for tests");
        (Guests, Codes, Tokens) = (new(secrets), new(secrets), new(secrets));
        Sealer = new(new StoredSubjectKeys(database.Tables), Time);
        Outbox = new(database.Tables, Sealer, new KeyedHash(secrets), Time);
        var options = new MessageOptions("Radhaus & Söhne", new("https://shop.example"));
        Server = withServer ? new SmtpSink() : null;
        Smtp = new("127.0.0.1", Server?.Port ?? 0, "shop@shop.example", StartTls: false, Timeout: TimeSpan.FromSeconds(30));
        Writer = new(this, Guests, Codes, Tokens, options);
        Gateway = GatewayBy(Server is null ? null : new SmtpPost(Smtp, options.Shop, Time));
    }

    public ManualTime Time { get; } = new();
    public GuestSecrets Guests { get; }
    public PickupCodes Codes { get; }
    public MailTokens Tokens { get; }
    public Sealer Sealer { get; }
    public Outbox Outbox { get; }
    public SmtpSink? Server { get; }
    public SmtpOptions Smtp { get; }
    public MessageWriter Writer { get; }
    public MessageGateway Gateway { get; }
    public SubjectId Ada { get; } = new(Guid.CreateVersion7());
    public OrderId Order { get; } = new(Guid.CreateVersion7());
    public FulfilmentOrderId Part { get; } = new(Guid.CreateVersion7());

    /// <summary>How the order is.</summary>
    public ImmutableDictionary<string, string> Facts { get; set; } = ImmutableDictionary<string, string>.Empty;

    public static async Task<TestPost> Open(string kind, bool withServer = false) =>
        new(await TestDatabase.Create(kind, "Sealing", "Messages"), withServer);

    public MessageGateway GatewayBy(IPost? post) => new(Writer, Outbox, Sealer, post, NullLogger<MessageGateway>.Instance);

    public async Task<SendMessage> Message(
        MessageTemplate template, string key = "order/1/ready", string locale = "en", Contact? to = null, params (string, string)[] facts) => new(
        key, template, await Sealer.Seal(Ada, to ?? new Contact("Ada Lovelace", "ada@example.com")), locale, Order, Part,
        facts.ToImmutableDictionary(fact => fact.Item1, fact => fact.Item2).SetItem("number", "B-1042"));

    public ValueTask<Handled> Send(SendMessage message, int attempt = 0) => Gateway.Handle(message, "fulfilment/1/7/0", attempt, default);

    public async Task<OutboxMessage> Only() => Assert.Single((await Outbox.List(new())).Messages);

    public async Task<string> Dump()
    {
        await using var connection = await database.Tables.Open(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "select * from outbox";
        await using var reader = await command.ExecuteReaderAsync();
        var all = "";
        while (await reader.ReadAsync())
            all += string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())) + "\n";
        return all;
    }

    ValueTask<ImmutableDictionary<string, string>> IMessageFacts.About(SendMessage message, CancellationToken cancellation) => new(Facts);

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
        await database.DisposeAsync();
    }
}
