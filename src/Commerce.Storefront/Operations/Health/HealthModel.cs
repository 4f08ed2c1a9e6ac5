using Commerce.Storefront.Asking;
using Commerce.Storefront.Operations.Today;

namespace Commerce.Storefront.Operations.Health;

public sealed record HealthModel(SystemNow System, HoldsNow Holds, ShopFacts Shop, DateTimeOffset Now);

public sealed record ShopFacts(string Name, string BaseUrl, bool Demo, IReadOnlyList<string> Languages, Money ShippingRate);
