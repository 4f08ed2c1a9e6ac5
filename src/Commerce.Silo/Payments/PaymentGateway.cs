using Commerce.Grains.Payments;
using Commerce.Silo.Engine;

namespace Commerce.Silo.Payments;

/// <summary>
/// Carries a payment's requests to the provider. No answer means that it is not known what happened: the payment hears so, and
/// the same request with the same key is made again until it is known.
/// </summary>
public sealed class PaymentGateway(IPaymentProvider provider, TimeProvider time, ILogger<PaymentGateway> log) : IGateway<GatewayRequest>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), LongestWait = TimeSpan.FromSeconds(30);

    public async ValueTask<Handled> Handle(GatewayRequest request, string effectId, int attempt, CancellationToken cancellation)
    {
        try
        {
            var reply = await Ask(request, cancellation);
            if (reply is { Transaction: { } told })
                return new(Answer(request, told), told.Status == ProviderStatus.ActionRequired ? Wait(attempt) : null);
            if (reply.Status is not (408 or 409 or 429 or >= 500))
                return new(new GatewayAnswered(request.Transaction, TransactionStatus.Failure, Reason: reply.Error ?? "refused"));
            log.ProviderAnswered(request.IdempotencyKey, reply.Status);
        }
        catch (Exception e) when (e is TimeoutException or HttpRequestException or IOException || IsTimeout(e, cancellation))
        {
            log.ProviderSilent(e, request.IdempotencyKey, attempt);
        }
        return new(new GatewayAnswered(request.Transaction, TransactionStatus.Unknown), Wait(attempt));
    }

    private async ValueTask<ProviderReply> Ask(GatewayRequest request, CancellationToken cancellation)
    {
        if (PathOf(request) is not { } path)
            return new(400, Error: "nothing_to_act_on");
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        var call = new ProviderCall(
            request.Amount.Minor, request.Amount.Currency.Code, request.Payment.ToString(), request.Transaction, request.Card);
        var reply = await provider.Post(path, call, request.IdempotencyKey, either.Token);
        // A key brings the first answer back; what became of it since, only asking tells. This heals a webhook that got lost.
        return reply is { Transaction: { Status: ProviderStatus.ActionRequired } pending }
            ? await provider.Get($"/authorisations/{pending.Id}", either.Token)
            : reply;
    }

    private static string? PathOf(GatewayRequest request) => (request.Kind, request.Reference) switch
    {
        (TransactionKind.Authorization, _) => "/authorisations",
        (_, null) => null,
        (TransactionKind.Charge, var id) => $"/authorisations/{id}/charges",
        (TransactionKind.CancelAuthorization, var id) => $"/authorisations/{id}/cancellations",
        (TransactionKind.Refund, var id) => $"/charges/{id}/refunds",
        _ => null,
    };

    private static GatewayAnswered Answer(GatewayRequest request, ProviderTransaction told) =>
        new(request.Transaction, StatusOf(told.Status), told.Id, told.Reason, told.ActionUrl, told.ExpiresAt);

    internal static TransactionStatus StatusOf(ProviderStatus status) => status switch
    {
        ProviderStatus.Succeeded => TransactionStatus.Success,
        ProviderStatus.Failed => TransactionStatus.Failure,
        _ => TransactionStatus.ActionRequired,
    };

    private static bool IsTimeout(Exception e, CancellationToken cancellation) =>
        e is OperationCanceledException && !cancellation.IsCancellationRequested;

    private static TimeSpan Wait(int attempt)
    {
        var wait = TimeSpan.FromMilliseconds(500 * Math.Pow(2, Math.Min(attempt, 10)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
