using Commerce.Grains.Payments;

namespace Commerce.Grains.Tests.Journeys;

/// <summary>
/// A payment provider that does what the card says (<c>ok</c>, <c>declined</c>, <c>action</c>, <c>slow</c>), once for each
/// idempotency key, and keeps its own books.
/// </summary>
public sealed class FakeGateway(World world)
{
    private readonly Dictionary<string, TransactionStatus> _done = [];
    private readonly Dictionary<string, int> _asked = [];
    private readonly Dictionary<string, GatewayRequest> _waiting = [];

    /// <summary>What becomes of the next charges; success when it says nothing. Unknown: it succeeds, but the answer is lost at first.</summary>
    public Queue<TransactionStatus> NextCharges { get; } = [];

    /// <summary>What the provider believes to have done, in minor units.</summary>
    public Dictionary<(PaymentId, TransactionKind), long> Books { get; } = [];

    public int Asked(string key) => _asked.GetValueOrDefault(key);

    public IEnumerable<ICommand> Do(GatewayRequest request)
    {
        var key = request.IdempotencyKey;
        _asked[key] = _asked.GetValueOrDefault(key) + 1;
        var result = _done.TryGetValue(key, out var before) ? before : First(request);
        if (result == TransactionStatus.Unknown)
        {
            // The adapter timed out; the same key is tried again and then hears what was done.
            _done[key] = Booked(request);
            world.Owe(PaymentGrain.Of(request.Payment), new Effect.Call(request), TimeSpan.FromSeconds(30));
            return [new GatewayAnswered(request.Transaction, TransactionStatus.Unknown)];
        }
        return [Told(request, result)];
    }

    /// <summary>The customer does what the bank asks; the provider tells by webhook.</summary>
    public void Finish(PaymentId payment, TransactionStatus result)
    {
        foreach (var request in _waiting.Values.Where(each => each.Payment == payment).ToArray())
        {
            _waiting.Remove(request.IdempotencyKey);
            _done[request.IdempotencyKey] = result == TransactionStatus.Success ? Booked(request) : result;
            world.Ask(PaymentGrain.Of(payment), Notice(request, result), "gateway");
        }
    }

    /// <summary>The webhook for a transaction that the provider has already carried out.</summary>
    public static GatewayNotified Notice(GatewayRequest request, TransactionStatus result) =>
        new(request.Transaction, result, "ref-" + request.IdempotencyKey, result == TransactionStatus.Failure ? "declined" : null);

    private TransactionStatus First(GatewayRequest request)
    {
        var script = request switch
        {
            { Kind: TransactionKind.Authorization, Card: "declined" } => TransactionStatus.Failure,
            { Kind: TransactionKind.Authorization, Card: "action" } => TransactionStatus.ActionRequired,
            { Kind: TransactionKind.Authorization, Card: "slow" } => TransactionStatus.Unknown,
            { Kind: TransactionKind.Charge } when NextCharges.TryDequeue(out var next) => next,
            _ => TransactionStatus.Success,
        };
        if (script == TransactionStatus.ActionRequired)
            _waiting[request.IdempotencyKey] = request;
        if (request.Kind == TransactionKind.CancelAuthorization)
            foreach (var waiting in _waiting.Values.Where(each => each.Payment == request.Payment).ToArray())
            {
                _waiting.Remove(waiting.IdempotencyKey);
                _done[waiting.IdempotencyKey] = TransactionStatus.Failure;
                return _done[request.IdempotencyKey] = TransactionStatus.Success;
            }
        if (script == TransactionStatus.Success)
            Booked(request);
        if (script != TransactionStatus.Unknown)
            _done[request.IdempotencyKey] = script;
        return script;
    }

    private TransactionStatus Booked(GatewayRequest request)
    {
        Books[(request.Payment, request.Kind)] = Books.GetValueOrDefault((request.Payment, request.Kind)) + request.Amount.Minor;
        return TransactionStatus.Success;
    }

    private static GatewayAnswered Told(GatewayRequest request, TransactionStatus result) => new(
        request.Transaction, result, "ref-" + request.IdempotencyKey,
        result == TransactionStatus.Failure ? "declined" : null,
        result == TransactionStatus.ActionRequired ? "https://bank.example/3ds" : null);
}
