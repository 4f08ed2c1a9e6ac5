using System.Collections.Concurrent;
using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;
using Commerce.Grains.Slots;
using NodaTime;

namespace Commerce.Silo.ReadModels;

/// <summary>The locations and what they promise. Promises are the same for everyone, so each is worked out once a second.</summary>
internal sealed class Stores(StateSet<LocationState> locations, IGrains grains, TimeProvider time) : IStores
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<LocationId, (DateTimeOffset At, Promise? Promise)> promises = [];
    private ImmutableArray<StoreEntry> all = [];
    private ImmutableDictionary<LocationId, StoreEntry> byId = ImmutableDictionary<LocationId, StoreEntry>.Empty;

    public IReadOnlyList<StoreEntry> All => all;

    public StoreEntry? Warehouse => all.FirstOrDefault(store => store.Spec.Role == LocationRole.Warehouse);

    public StoreEntry? Find(LocationId location) => byId.GetValueOrDefault(location);

    public StoreEntry? FindByCode(string code) =>
        all.FirstOrDefault(store => string.Equals(store.Spec.Code, code, StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<NearStore> Nearest(double? latitude, double? longitude)
    {
        var shops = all.Where(store => store.Spec.Role == LocationRole.Store);
        if (latitude is not { } north || longitude is not { } east)
            return [.. shops.Select(store => new NearStore(store, null))];
        return [.. shops
            .Select(store => new NearStore(store, Distance.Kilometres(north, east, store.Spec.Place)))
            .OrderBy(near => near.DistanceKm ?? double.MaxValue)];
    }

    public async ValueTask<Promise?> EarliestPickup(LocationId location, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (promises.TryGetValue(location, out var known) && now - known.At < Fresh && await StillFree(known.Promise, now, cancellation))
            return known.Promise;
        var promise = await WorkOut(location, now, cancellation);
        promises[location] = (now, promise);
        return promise;
    }

    public async ValueTask<IReadOnlyList<OfferedSlot>> Slots(LocationId location, LocalDate day, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (Find(location) is not { } store || !store.State.TakesPickups(now) || store.State.Pickup.ReadyBy(now) is not { } ready)
            return [];
        var taken = await Taken(location, day, cancellation);
        return [.. store.State.Pickup.Slots(day)
            .Where(slot => slot.Start >= ready)
            .Select(slot => Offer(store, slot, taken, now))];
    }

    /// <summary>A location changed: what was promised is worked out anew.</summary>
    public void Refresh()
    {
        all = [.. locations.States
            .Where(entry => entry.Value.State.Exists)
            .Select(entry => new StoreEntry(new(Guid.Parse(entry.Key)), entry.Value.State))
            .OrderBy(store => store.Spec.Name, StringComparer.Ordinal)];
        byId = all.ToImmutableDictionary(store => store.Id);
        promises.Clear();
    }

    private async ValueTask<Promise?> WorkOut(LocationId location, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Find(location) is not { } store || !store.State.TakesPickups(now) || store.State.Pickup.ReadyBy(now) is not { } ready)
            return null;
        var days = new Dictionary<LocalDate, SlotsState>();
        foreach (var slot in store.State.Pickup.Offered(now))
        {
            if (!days.TryGetValue(slot.Date, out var taken))
                days[slot.Date] = taken = await Taken(location, slot.Date, cancellation);
            if (Offer(store, slot, taken, now) is { Free: > 0 } offered)
                return new(ready, offered);
        }
        return null;
    }

    /// <summary>Many order at once when a shop is busy: a slot that filled up within the second is not promised on.</summary>
    private async ValueTask<bool> StillFree(Promise? promise, DateTimeOffset now, CancellationToken cancellation) =>
        promise is not { Slot: var slot } || (await Taken(slot.Location, slot.Day, cancellation)).Taken(slot.Start, now) < slot.Capacity;

    private async ValueTask<SlotsState> Taken(LocationId location, LocalDate day, CancellationToken cancellation) =>
        (await grains.Read<SlotsState>(SlotsGrain.Of(location, day), cancellation: cancellation)).State;

    private static OfferedSlot Offer(StoreEntry store, PickupSlot slot, SlotsState taken, DateTimeOffset now)
    {
        var capacity = store.Spec.Pickup.SlotCapacity;
        return new(store.Id, slot.Date, slot.Start, slot.End, capacity, Math.Max(0, capacity - taken.Taken(slot.Start, now)));
    }
}
