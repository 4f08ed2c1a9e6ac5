using System.Text.Json.Serialization;

namespace Commerce.Silo.Payments;

/// <summary>
/// A payment company, as its HTTP interface looks: paths, bodies, idempotency keys, and every way to fail that a network has.
/// <list type="bullet">
/// <item><c>POST /authorisations</c></item>
/// <item><c>POST /authorisations/{id}/charges</c>, <c>POST /authorisations/{id}/cancellations</c></item>
/// <item><c>POST /charges/{id}/refunds</c></item>
/// <item><c>GET /authorisations/{id}</c></item>
/// </list>
/// </summary>
public interface IPaymentProvider
{
    /// <param name="key">The same key does the same thing once and answers alike; with another body it is refused with 422.</param>
    /// <exception cref="TimeoutException">No answer in time: it may have happened or not.</exception>
    /// <exception cref="HttpRequestException">The connection broke: it may have happened or not.</exception>
    ValueTask<ProviderReply> Post(string path, ProviderCall call, string key, CancellationToken cancellation);

    ValueTask<ProviderReply> Get(string path, CancellationToken cancellation);
}

/// <param name="Amount">In minor units.</param>
/// <param name="Payment">The merchant's name of the payment, which webhooks bring back.</param>
/// <param name="Transaction">The merchant's number of the transaction.</param>
public sealed record ProviderCall(long Amount, string Currency, string Payment, int Transaction, string? Card = null);

/// <param name="Status">As in HTTP.</param>
public sealed record ProviderReply(int Status, ProviderTransaction? Transaction = null, string? Error = null);

public sealed record ProviderTransaction(
    string Id, ProviderStatus Status, string? Reason = null, string? ActionUrl = null, DateTimeOffset? ExpiresAt = null);

public enum ProviderStatus { Succeeded, Failed, ActionRequired }

/// <summary>What a webhook says.</summary>
public sealed record ProviderEvent(string Id, DateTimeOffset At, string Payment, int Transaction, ProviderTransaction Data);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProviderCall))]
[JsonSerializable(typeof(ProviderReply))]
[JsonSerializable(typeof(ProviderEvent))]
internal sealed partial class ProviderJson : JsonSerializerContext;
