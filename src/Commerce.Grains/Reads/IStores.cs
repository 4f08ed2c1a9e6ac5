using Commerce.Grains.Locations;
using NodaTime;

namespace Commerce.Grains.Reads;

/// <summary>Every location, in memory, and what it can promise.</summary>
public interface IStores
{
    IReadOnlyList<StoreEntry> All { get; }

    StoreEntry? Find(LocationId location);

    StoreEntry? FindByCode(string code);

    /// <summary>Stores (not warehouses) by distance; those without coordinates last. Without a point: by name.</summary>
    IReadOnlyList<NearStore> Nearest(double? latitude, double? longitude);

    /// <summary>Where parcels are sent from; null when the retailer has no warehouse.</summary>
    StoreEntry? Warehouse { get; }

    /// <summary>The earliest that an order of now can be collected; null when the store takes no pickups.</summary>
    ValueTask<Promise?> EarliestPickup(LocationId location, CancellationToken cancellation = default);

    /// <summary>The slots of one of the store's days, those that are over or can't be made ready in time left out.</summary>
    ValueTask<IReadOnlyList<OfferedSlot>> Slots(LocationId location, LocalDate day, CancellationToken cancellation = default);
}

public sealed record StoreEntry(LocationId Id, LocationState State)
{
    public LocationSpec Spec => State.Spec!;
}

public readonly record struct NearStore(StoreEntry Store, double? DistanceKm);

/// <param name="ReadyBy">When the goods are ready, opening hours and preparation counted.</param>
public sealed record Promise(DateTimeOffset ReadyBy, OfferedSlot Slot);

public sealed record OfferedSlot(LocationId Location, LocalDate Day, DateTimeOffset Start, DateTimeOffset End, int Capacity, int Free);
