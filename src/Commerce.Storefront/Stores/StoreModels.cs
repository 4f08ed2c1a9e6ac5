using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Stores;

public enum LocationRole { Store, Warehouse }

public sealed record StoresData(IReadOnlyList<StoreInList> Stores);

public sealed record StoreInList(
    string Id, string Code, string Name, double? DistanceKm, double? Latitude, double? Longitude, string TimeZone, bool OpenNow,
    DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, StoreAddress Address, Pause? PickupPaused, Pickup? EarliestPickup, IReadOnlyList<HoursToday> Hours);

public sealed record HoursToday(bool Exceptional, IReadOnlyList<OpenRange> Open);

public sealed record OpenRange(DateTimeOffset From, DateTimeOffset To);

/// <param name="Back">Where to go once a store is chosen; null to stay.</param>
public sealed record StoresModel(IReadOnlyList<StoreInList> Stores, string? City, string? Back)
{
    public IEnumerable<string> Cities => Stores.Select(store => store.Address.City).Distinct().Order(StringComparer.CurrentCulture);

    public IEnumerable<StoreInList> Shown => City is null ? Stores : Stores.Where(store => store.Address.City == City);
}

public sealed record StoreData(StoreInFull? Store);

public sealed record StoreInFull(
    string Id, string Code, string Name, LocationRole Role, double? DistanceKm, double? Latitude, double? Longitude, string TimeZone, bool OpenNow,
    DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, StoreAddress Address, string? Phone, string? Directions, IReadOnlyList<string> ParkingPlaces,
    Pause? PickupPaused, Pickup? EarliestPickup, IReadOnlyList<HoursOfDay> Hours);

public sealed record HoursOfDay(DateOnly Day, bool Exceptional, IReadOnlyList<OpenRange> Open);

public sealed record ChooseData(ChosenStore? Store);

public sealed record ChosenStore(string Id, LocationRole Role, double? Latitude, double? Longitude);

public sealed record PreferData(PreferOutcome ChangeProfile);

public sealed record PreferOutcome : Outcome;
