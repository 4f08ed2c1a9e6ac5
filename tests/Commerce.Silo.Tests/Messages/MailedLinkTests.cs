using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;
using Commerce.Silo.Host;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Messages;

/// <summary>The product as the host puts it together, without its web server.</summary>
public class MailedLinkTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_registers_finds_a_link_in_the_outbox_that_proves_the_address(string kind)
    {
        using var folder = new TemporaryFolder();
        await using var product = await ProductParts.Open(await OptionsOf(kind, folder), NullLoggerFactory.Instance, TimeProvider.System, default);
        await product.Start(default);
        var (grains, tokens) = (product.Engine, product.MailTokens);
        var (id, customer) = NewCustomer();

        var profile = await product.Sealer.Seal(new SubjectId(id.Value), new Contact("Ada", "ada@example.com"));
        var registered = await grains.Ask(customer, new RegisterCustomer(
            product.Hash.OfEmail(CustomerGrain.EmailScope, "ada@example.com"), profile, "hash", "de",
            tokens.HashOf(MailPurpose.Verification, customer, 1), TimeProvider.System.GetUtcNow().AddDays(1)), new("test"));
        Assert.IsType<Done>(registered.Answer);

        var message = await Received(product.Outbox);
        Assert.Equal("Bestätigen Sie Ihre E-Mail-Adresse", message.Subject);
        var begins = "http://localhost:5080/account/verify?token=";
        var word = message.Text![(message.Text!.IndexOf(begins, StringComparison.Ordinal) + begins.Length)..].Split('\n')[0];
        var token = tokens.Read(MailPurpose.Verification, word)!.Value;
        Assert.IsType<Done>((await grains.Ask(token.Account, new VerifyEmail(token.Hash), new("test"))).Answer);
        Assert.True((await grains.Read<CustomerState>(customer)).State.Credentials.Verified);
    }

    private static async Task<ProductOptions> OptionsOf(string kind, TemporaryFolder folder) => new()
    {
        Demo = false,
        Data = folder.Path("commerce.db"),
        Postgres = kind == "SQLite" ? null : await PostgresCluster.CreateSharedDatabaseAsync(),
    };

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
