using Commerce.Grains;

namespace Commerce.Silo.Engine;

/// <summary>Which gateway handles which kind of outside request.</summary>
public sealed class Gateways
{
    private readonly Dictionary<Type, GatewayCall> byRequest = [];

    internal IReadOnlyDictionary<Type, GatewayCall> ByRequest => byRequest;

    public Gateways Add<TRequest>(IGateway<TRequest> gateway) where TRequest : IOutsideRequest
    {
        byRequest.Add(typeof(TRequest), (request, id, attempt, cancellation) => gateway.Handle((TRequest)request, id, attempt, cancellation));
        return this;
    }
}
