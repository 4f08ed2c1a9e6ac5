using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Pick;

namespace Commerce.Storefront.Counter.Ship;

/// <param name="Carrier">What was typed, when it was refused.</param>
public sealed record ShipModel(PickOrder Order, IReadOnlyList<Refusal> Errors, string? Carrier = null, string? Tracking = null);
