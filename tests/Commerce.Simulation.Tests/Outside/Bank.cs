using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Silo.Engine;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests.Outside;

/// <summary>
/// A payment provider that does each thing once, whatever it is asked how often, keeps its own books, and tells late, twice and in
/// the wrong order. It lives on when processes crash.
/// </summary>
internal sealed class Bank(Faults faults, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1), Poll = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, TransactionStatus> done = [];
    private readonly Dictionary<PaymentId, (GatewayRequest Request, DateTimeOffset Until)> waiting = [];

    /// <summary>What was really booked, in minor units.</summary>
    public Dictionary<(PaymentId Payment, TransactionKind Kind), long> Books { get; } = [];

    /// <summary>How a webhook reaches the product.</summary>
    public Func<GatewayNotified, PaymentId, Task> Webhook { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<Handled> Do(GatewayRequest request)
    {
        if (faults.Happens("slow banks", 6))
            await Task.Delay(faults.UpTo(25), time);
        if (faults.Happens("banks that failed before the effect", 10))
            throw new GatewayTimeout("The bank does not answer.");
        var result = Once(request);
        if (result != TransactionStatus.ActionRequired && faults.Happens("webhooks", 3))
            _ = Tell(request, result);
        if (faults.Happens("banks that failed after the effect", 10))
            return new(new GatewayAnswered(request.Transaction, TransactionStatus.Unknown), faults.UpTo(20));
        await Task.Yield();
        // A webhook may never come, so what waits for its customer is asked about again, as the real gateway does.
        if (result == TransactionStatus.ActionRequired)
            return new(new GatewayAnswered(request.Transaction, result, request.IdempotencyKey, null, "https://bank.example/3ds"), Poll);
        return new(new GatewayAnswered(
            request.Transaction, result, request.IdempotencyKey, result == TransactionStatus.Failure ? "declined" : null));
    }

    /// <summary>The customer does what the bank asked, if it still asks.</summary>
    public async Task Confirm(PaymentId payment, bool agrees)
    {
        if (!waiting.Remove(payment, out var asked))
            return;
        var request = asked.Request;
        done[request.IdempotencyKey] = agrees ? Booked(request) : TransactionStatus.Failure;
        await Tell(request, done[request.IdempotencyKey]);
    }

    private async Task Tell(GatewayRequest request, TransactionStatus result)
    {
        for (var times = faults.Happens("webhooks that came twice", 3) ? 2 : 1; times > 0; times--)
        {
            await Task.Delay(faults.UpTo(40), time);
            await Webhook(new(request.Transaction, result, request.IdempotencyKey), request.Payment);
        }
    }

    private TransactionStatus Once(GatewayRequest request) => Forget(request) && done.TryGetValue(request.IdempotencyKey, out var before)
        ? before
        : done[request.IdempotencyKey] = request switch
        {
            { Kind: TransactionKind.Authorization, Card: "declined" } => TransactionStatus.Failure,
            { Kind: TransactionKind.Authorization, Card: "action" } => Asked(request),
            { Kind: TransactionKind.CancelAuthorization } => Cancelled(request),
            { Kind: TransactionKind.Charge } when faults.Happens("charges that were declined", 15) => TransactionStatus.Failure,
            _ => Booked(request),
        };

    private TransactionStatus Asked(GatewayRequest request)
    {
        waiting[request.Payment] = (request, time.GetUtcNow() + Patience);
        return TransactionStatus.ActionRequired;
    }

    /// <summary>A customer who does not answer in time has declined.</summary>
    private bool Forget(GatewayRequest request)
    {
        if (waiting.TryGetValue(request.Payment, out var asked) && time.GetUtcNow() >= asked.Until && waiting.Remove(request.Payment))
            done[asked.Request.IdempotencyKey] = TransactionStatus.Failure;
        return true;
    }

    // What still waits for its customer is dead then.
    private TransactionStatus Cancelled(GatewayRequest request)
    {
        if (!waiting.Remove(request.Payment, out var asked))
            return Booked(request);
        done[asked.Request.IdempotencyKey] = TransactionStatus.Failure;
        return TransactionStatus.Success;
    }

    private TransactionStatus Booked(GatewayRequest request)
    {
        Books[(request.Payment, request.Kind)] = Books.GetValueOrDefault((request.Payment, request.Kind)) + request.Amount.Minor;
        return TransactionStatus.Success;
    }
}

/// <summary>One process's connection to the bank.</summary>
internal sealed class BankLine(Bank bank) : IGateway<GatewayRequest>
{
    public bool Dead { get; set; }

    public async ValueTask<Handled> Handle(GatewayRequest request, string effectId, int attempt, CancellationToken cancellation)
    {
        if (Dead)
            await new TaskCompletionSource().Task;
        var handled = await bank.Do(request);
        if (Dead)
            await new TaskCompletionSource().Task;
        return handled;
    }
}
