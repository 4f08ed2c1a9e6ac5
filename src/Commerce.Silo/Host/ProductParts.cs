using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Silo.Cluster;
using Commerce.Silo.Engine;
using Commerce.Silo.Messages;
using Commerce.Silo.Payments;
using Commerce.Silo.ReadModels;
using Commerce.Silo.Sealing;
using Commerce.Silo.Secrets;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Host;

/// <summary>The product without its web server: grains over a database, read models, gateways. Commands that need no server use it too.</summary>
internal sealed class ProductParts : IAsyncDisposable
{
    private ProductParts(OpenStorage storage, ServerSecrets secrets, ProductOptions options, ILoggerFactory logs, TimeProvider time)
    {
        Storage = storage;
        Secrets = secrets;
        Time = time;
        Sealer = new(new StoredSubjectKeys(storage.Beside), time);
        Hash = new(secrets);
        Guests = new(secrets);
        Codes = new(secrets);
        MailTokens = new(secrets);
        Outbox = new(storage.Beside, Sealer, Hash, time);
        Provider = new(storage.Beside, time);
        Kinds = new(Host.Kinds.All);
        // Messages and payments ask the grains, and the grains' effects ask them: the engine is told of them before it starts.
        var gateways = new Gateways();
        Engine = new(Kinds, storage.Journal, time, new() { Shared = storage.Postgres is not null }, gateways, logs.CreateLogger<GrainEngine>());
        gateways.Add(new PaymentGateway(Provider, time, logs.CreateLogger<PaymentGateway>()));
        gateways.Add(new MessageGateway(
            new(new GrainFacts(() => Engine), Guests, Codes, MailTokens, MessagesOf(options)), Outbox, Sealer, PostOf(options, time),
            logs.CreateLogger<MessageGateway>()));
        Queues = new();
        Projector = new(storage.Reads, Engine, Sealer, Queues, logs.CreateLogger<Projector>());
        Memory = new(Engine, Kinds, time);
        Reads = new(Engine, Memory, Projector, time, logs.CreateLogger<ReadLoops>());
        Markets = new(options.Country, options.Shipping);
    }

    public OpenStorage Storage { get; }
    public ServerSecrets Secrets { get; }
    public TimeProvider Time { get; }
    public GrainKinds Kinds { get; }
    public GrainEngine Engine { get; }
    public Sealer Sealer { get; }
    public KeyedHash Hash { get; }
    public GuestSecrets Guests { get; }
    public PickupCodes Codes { get; }
    public MailTokens MailTokens { get; }
    public Outbox Outbox { get; }
    public TestProvider Provider { get; }
    public QueueSignals Queues { get; }
    public Projector Projector { get; }
    public MemoryReads Memory { get; }
    public ReadLoops Reads { get; }
    public Markets.Markets Markets { get; }
    public Passwords.Passwords Passwords { get; } = new();

    /// <summary>Null where there is only this process.</summary>
    public Membership? Membership { get; set; }

    public static async Task<ProductParts> Open(ProductOptions options, ILoggerFactory logs, TimeProvider time, CancellationToken cancellation)
    {
        var storage = await OpenStorage.Open(options, logs.CreateLogger<OpenStorage>(), cancellation);
        try
        {
            var secrets = await ServerSecrets.Open(
                new StoredSecrets(storage.Beside), Environment.GetEnvironmentVariable(ServerSecrets.Variable), cancellation);
            return new(storage, secrets, options, logs, time);
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    public async Task Start(CancellationToken cancellation)
    {
        await Engine.Start();
        await Reads.Start(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Reads.DisposeAsync();
        await Engine.DisposeAsync();
        await Storage.DisposeAsync();
    }

    internal static Retailer RetailerOf(ProductOptions options) => new(
        options.Shop ?? (options.IsDemo ? Demo.DemoRetailer.Name : "Commerce"), new(options.BaseUrl ?? FirstUrl(options)), options.IsDemo) { Hold = options.Hold };

    private static MessageOptions MessagesOf(ProductOptions options) =>
        new(RetailerOf(options).Name, RetailerOf(options).Address, SmtpOf(options));

    internal static string FirstUrl(ProductOptions options) =>
        options.Urls.Split(';')[0].Replace("*", "localhost").Replace("+", "localhost").Replace("0.0.0.0", "localhost");

    private static SmtpPost? PostOf(ProductOptions options, TimeProvider time) =>
        SmtpOf(options) is { } smtp ? new(smtp, RetailerOf(options).Name, time) : null;

    private static SmtpOptions? SmtpOf(ProductOptions options)
    {
        if (options.Smtp is not { } smtp)
            return null;
        if (smtp.Split(':') is not [{ Length: > 0 } host, var port] || !int.TryParse(port, out var number))
            throw new BadUsage($"--smtp {smtp}: give host and port, such as mail.example:587.");
        return new(
            host, number, options.SmtpFrom ?? throw new BadUsage("--smtp needs --smtp-from, the sender's address."), !options.SmtpPlain,
            options.SmtpUser, Environment.GetEnvironmentVariable(ProductOptions.SmtpVariable));
    }
}
