namespace Commerce.Storefront.Stores;

/// <summary>The store that the shopper has chosen, as far as lists need it.</summary>
public sealed record MyStore(string Id, string Name, string TimeZone, Pickup? EarliestPickup);

/// <summary>When something ordered now can be collected at the earliest.</summary>
public sealed record Pickup(DateTimeOffset ReadyBy);
