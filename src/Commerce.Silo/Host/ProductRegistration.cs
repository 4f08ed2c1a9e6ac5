using System.Net;
using Commerce.GraphQL;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Payments;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;
using Commerce.Silo.Import;
using Commerce.Silo.Import.Http;
using Commerce.Silo.Payments;
using Commerce.Silo.ReadModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Host;

/// <summary>Gives the API what it asks for by interface.</summary>
internal static class ProductRegistration
{
    public static IServiceCollection AddProduct(this IServiceCollection services, ProductParts parts, ProductOptions options) => services
        .AddSingleton(parts.Time)
        .AddSingleton<IGrains>(parts.Engine)
        .AddSingleton(parts.Engine)
        .AddSingleton(parts.Memory.Catalogue)
        .AddSingleton(parts.Memory.Stores)
        .AddSingleton(parts.Memory.Levels)
        .AddSingleton(parts.Memory.Staff)
        .AddSingleton<IOrderReads>(new OrderLists(parts.Storage.Reads, parts.Queues, parts.Projector))
        .AddSingleton<IImportReads>(new ImportLists(parts.Storage.Reads))
        .AddSingleton<IHistory>(new History(parts.Storage.Journal, parts.Kinds))
        .AddSingleton<IReadsProgress>(parts.Reads)
        .AddSingleton<ISystemReads>(new SystemReads(parts))
        .AddSingleton<IMarkets>(parts.Markets)
        .AddSingleton(ProductParts.RetailerOf(options))
        .AddSingleton<ISealer>(parts.Sealer)
        .AddSingleton<IKeyedHash>(parts.Hash)
        .AddSingleton<IGuestSecrets>(parts.Guests)
        .AddSingleton<IPickupCodes>(parts.Codes)
        .AddSingleton<IMailTokens>(parts.MailTokens)
        .AddSingleton<ISessionTokens>(new Silo.Secrets.SessionTokens(parts.Secrets))
        .AddSingleton<IPasswords>(parts.Passwords)
        .AddSingleton<ICardTokens>(parts.Provider)
        .AddSingleton<IOutbox>(parts.Outbox)
        .AddSingleton<Sessions>()
        .AddHttpContextAccessor()
        .AddSingleton<ISessionCookie, SessionCookie>()
        .AddSingleton<Importer>()
        .AddSingleton<ImportRuns>()
        .AddSingleton(provider => new GraphQLExecutor(CommerceSchema.Build(), new()
        {
            AllowIntrospection = options.Development,
            Budgets = Budgets.Of(options.Budgets, parts.Time, AddressOf),
            Explain = Commerce.GraphQL.Common.CommerceErrors.Explain,
            TimeProvider = parts.Time,
            OnUnexpectedError = (e, field) => provider.GetRequiredService<ILogger<GraphQLExecutor>>().LogError(e, "{Field} failed", field),
        }));

    private static IPAddress? AddressOf(IServiceProvider services) =>
        services.GetService<IHttpContextAccessor>()?.HttpContext?.Connection.RemoteIpAddress;

    /// <summary>The webhooks of the test provider, which reach the shop as a company's would: by HTTP.</summary>
    public static PaymentWebhooks AddTestProvider(this IServiceCollection services, ProductParts parts, string self, ILoggerFactory logs)
    {
        var signature = new WebhookSignature(parts.Secrets.Key("test-payments"), parts.Time);
        services.AddHostedService(_ => new TestWebhooks(
            parts.Storage.Beside, signature, new HttpWebhookPost(new HttpClient(), () => new Uri(self)), parts.Time, logs.CreateLogger<TestWebhooks>()));
        return new(parts.Engine, signature, logs.CreateLogger<PaymentWebhooks>());
    }
}
