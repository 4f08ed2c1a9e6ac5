namespace Commerce.Storefront.Counter.Desks;

/// <param name="Back">Where to go on once the store is chosen.</param>
public sealed record WhereModel(IReadOnlyList<WhereStore> Stores, string Back);

public sealed record WhereStore(string Id, string Name, LocationRole Role, WhereAddress Address);

public sealed record WhereAddress(string City);

public enum LocationRole { Store, Warehouse }
