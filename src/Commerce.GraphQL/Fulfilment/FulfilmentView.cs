using Commerce.Grains;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>A fulfilment order that its caller may see.</summary>
/// <param name="Holder">Whether they hold the order, rather than work here.</param>
internal sealed record FulfilmentView(FulfilmentOrderId Id, FulfilmentState State, bool Holder);
