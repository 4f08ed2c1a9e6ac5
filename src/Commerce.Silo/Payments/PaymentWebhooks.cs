using System.Text.Json;
using Commerce.Grains;
using Commerce.Grains.Payments;

namespace Commerce.Silo.Payments;

/// <summary>
/// What the provider tells on its own. It may come before the answer to our request, again, or days late: the payment takes it as
/// it takes the answer.
/// </summary>
public sealed class PaymentWebhooks(IGrains grains, WebhookSignature signature, ILogger<PaymentWebhooks> log)
{
    public const int MostBytes = 64 * 1024;
    private static readonly Caller Provider = new("provider/test");

    /// <returns>The HTTP status: 200 when it is taken, 401 when it is not the provider's, 400 when it says nothing.</returns>
    public async ValueTask<int> Receive(string? signed, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (signature.WhyNot(signed, body.Span) is { } reason)
        {
            log.WebhookRefused(reason);
            return 401;
        }
        if (Read(body.Span) is not { } happened || !Guid.TryParse(happened.Payment, out var payment))
        {
            log.WebhookRefused("it can't be read");
            return 400;
        }
        try
        {
            var told = happened.Data;
            await grains.Ask(
                PaymentGrain.Of(new PaymentId(payment)),
                new GatewayNotified(
                    happened.Transaction, PaymentGateway.StatusOf(told.Status), told.Id, told.Reason, told.ActionUrl, told.ExpiresAt),
                Provider, cancellation);
            return 200;
        }
        catch (Exception e) when (e is OutcomeUnknown or Overloaded)
        {
            return 503;
        }
    }

    private static ProviderEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ProviderJson.Default.ProviderEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
