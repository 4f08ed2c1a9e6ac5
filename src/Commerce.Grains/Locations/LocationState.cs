using System.Text.Json.Serialization;
using NodaTime;

namespace Commerce.Grains.Locations;

public sealed record PickupPause(string Reason, DateTimeOffset? Until);

public sealed record LocationState(LocationSpec? Spec = null, PickupPause? Pause = null)
{
    [JsonIgnore]
    public bool Exists => Spec is not null;

    [JsonIgnore]
    public OpeningHours Hours => new(There.Hours, DateTimeZoneProviders.Tzdb[There.TimeZone]);

    [JsonIgnore]
    public PickupPlan Pickup => new(There.Pickup, Hours);

    private LocationSpec There => Spec ?? throw new InvalidOperationException("This location was never put.");

    public bool IsPaused(DateTimeOffset now) => Pause is not null && !(Pause.Until <= now);

    public bool TakesPickups(DateTimeOffset now) => Spec is { Role: LocationRole.Store, Pickup.IsOffered: true } && !IsPaused(now);

    public LocationState Apply(IEvent happened) => happened switch
    {
        LocationPut put => this with { Spec = put.Spec },
        PickupPaused paused => this with { Pause = new(paused.Reason, paused.Until) },
        PickupResumed => this with { Pause = null },
        _ => this,
    };
}
