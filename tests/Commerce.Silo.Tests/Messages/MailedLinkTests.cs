using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Silo.Messages;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Messages;

/// <summary>All adapters put together as the host does it, on the real engine.</summary>
public class MailedLinkTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_registers_finds_a_link_in_the_outbox_that_proves_the_address(string kind)
    {
        await using var database = await TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        await using var journal = SqliteJournal.Open(folder.Path("journal.db"));
        await using var services = await Services(database, journal);
        var (grains, tokens) = (services.GetRequiredService<IGrains>(), services.GetRequiredService<IMailTokens>());
        var (id, customer) = NewCustomer();

        var profile = await services.GetRequiredService<ISealer>().Seal(new(id.Value), new Contact("Ada", "ada@example.com"));
        var registered = await grains.Ask(customer, new RegisterCustomer(
            services.GetRequiredService<IKeyedHash>().OfEmail("customer-email", "ada@example.com"), profile, "hash", "de",
            tokens.HashOf(MailPurpose.Verification, customer, 1), TimeProvider.System.GetUtcNow().AddDays(1)), new("test"));
        Assert.IsType<Done>(registered.Answer);

        var message = await Received(services.GetRequiredService<IOutbox>());
        Assert.Equal("Bestätigen Sie Ihre E-Mail-Adresse", message.Subject);
        var begins = "http://localhost:5080/verify-email/";
        var word = message.Text![(message.Text!.IndexOf(begins, StringComparison.Ordinal) + begins.Length)..].Split('\n')[0];
        var token = tokens.Read(MailPurpose.Verification, word)!.Value;
        Assert.IsType<Done>((await grains.Ask(token.Account, new VerifyEmail(token.Hash), new("test"))).Answer);
        Assert.True((await grains.Read<CustomerState>(customer)).State.Credentials.Verified);
    }

    [Fact]
    public async Task Every_adapter_can_be_made()
    {
        await using var database = await TestDatabase.Create("SQLite");
        using var folder = new TemporaryFolder();
        await using var journal = SqliteJournal.Open(folder.Path("journal.db"));
        await using var services = await Services(database, journal);

        foreach (var port in (Type[])[typeof(IGuestSecrets), typeof(IPickupCodes), typeof(ISessionTokens), typeof(IPasswords),
            typeof(Grains.Payments.ICardTokens), typeof(PaymentWebhooks), typeof(TestProvider), typeof(Gateways)])
            Assert.NotNull(services.GetRequiredService(port));
    }

    private static async Task<ServiceProvider> Services(TestDatabase database, SqliteJournal journal)
    {
        var secrets = await Adapters.Open(database.Tables, null, NullLogger.Instance, default);
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddAdapters(database.Tables, secrets, new("Radhaus", new("http://localhost:5080")))
            .AddSingleton(all => new GrainEngine(
                new([new CustomerGrain()]), journal, TimeProvider.System, new(), all.GetRequiredService<Gateways>(), NullLogger<GrainEngine>.Instance))
            .AddSingleton<IGrains>(all => all.GetRequiredService<GrainEngine>())
            .BuildServiceProvider();
        await services.GetRequiredService<GrainEngine>().Start();
        return services;
    }

    private static (CustomerId Id, GrainId Grain) NewCustomer()
    {
        var id = new CustomerId(Guid.CreateVersion7());
        return (id, CustomerGrain.Of(id));
    }

    private static async Task<OutboxMessage> Received(IOutbox outbox)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((await outbox.List(new(Email: "ada@example.com"))).Messages is [var message])
                return message;
            await Task.Delay(50);
        }
        throw new TimeoutException("No message came.");
    }
}
