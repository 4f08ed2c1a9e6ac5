using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Payments;
using Commerce.Grains.Secrets;
using Commerce.Silo.Engine;
using Commerce.Silo.Messages;
using Commerce.Silo.Payments;
using Commerce.Silo.Sealing;
using Commerce.Silo.Secrets;
using Commerce.Silo.Storage;

namespace Commerce.Silo;

/// <summary>Everything between the rules and the outside, put together.</summary>
public static class Adapters
{
    private static readonly string[] Parts = ["Secrets", "Sealing", "Messages", "Payments"];

    /// <summary>Brings the tables of all adapters up to date and opens the shop's secret.</summary>
    /// <param name="secret">COMMERCE_SECRET; null where the database keeps it.</param>
    public static async Task<ServerSecrets> Open(Database database, string? secret, ILogger logger, CancellationToken cancellation)
    {
        foreach (var part in Parts)
            await database.Migrate(part, logger, cancellation);
        return await ServerSecrets.Open(new StoredSecrets(database), secret, cancellation);
    }

    /// <summary>Registers ports and gateways. <see cref="IGrains"/>, the clock and logging are the host's.</summary>
    public static IServiceCollection AddAdapters(
        this IServiceCollection services, Database database, ServerSecrets secrets, MessageOptions messages) => services
        .AddSingleton(database)
        .AddSecrets(secrets)
        .AddMessages(messages)
        .AddTestPayments(secrets)
        .AddSingleton(all => new Gateways()
            .Add(all.GetRequiredService<MessageGateway>())
            .Add(all.GetRequiredService<PaymentGateway>()));

    private static IServiceCollection AddSecrets(this IServiceCollection services, ServerSecrets secrets) => services
        .AddSingleton(secrets)
        .AddSingleton<IGuestSecrets, GuestSecrets>()
        .AddSingleton<IPickupCodes, PickupCodes>()
        .AddSingleton<IKeyedHash, KeyedHash>()
        .AddSingleton<ISessionTokens, SessionTokens>()
        .AddSingleton<IMailTokens, MailTokens>()
        .AddSingleton<IPasswords>(_ => new Passwords.Passwords())
        .AddSingleton<ISubjectKeys, StoredSubjectKeys>()
        .AddSingleton<ISealer>(all => new Sealer(all.GetRequiredService<ISubjectKeys>(), all.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddMessages(this IServiceCollection services, MessageOptions options)
    {
        if (options.Smtp is { } smtp)
            services.AddSingleton<IPost>(all => new SmtpPost(smtp, options.Shop, all.GetRequiredService<TimeProvider>()));
        return services
            .AddSingleton(options)
            .AddSingleton<Outbox>()
            .AddSingleton<IOutbox>(all => all.GetRequiredService<Outbox>())
            .AddSingleton<IMessageFacts>(all => new GrainFacts(all.GetRequiredService<IGrains>))
            .AddSingleton<MessageWriter>()
            .AddSingleton(all => new MessageGateway(
                all.GetRequiredService<MessageWriter>(), all.GetRequiredService<Outbox>(), all.GetRequiredService<ISealer>(),
                all.GetService<IPost>(), all.GetRequiredService<ILogger<MessageGateway>>()));
    }

    /// <summary>The provider's pages, webhooks and their delivery are the host's to map and to start.</summary>
    private static IServiceCollection AddTestPayments(this IServiceCollection services, ServerSecrets secrets) => services
        .AddSingleton<TestProvider>()
        .AddSingleton<IPaymentProvider>(all => all.GetRequiredService<TestProvider>())
        .AddSingleton<ICardTokens>(all => all.GetRequiredService<TestProvider>())
        .AddSingleton<PaymentGateway>()
        .AddSingleton(all => new WebhookSignature(secrets.Key("test-payments-webhook"), all.GetRequiredService<TimeProvider>()))
        .AddSingleton<PaymentWebhooks>()
        .AddSingleton<TestWebhooks>();
}
