using System.Collections.Immutable;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Locations;

internal static class LocationDecisions
{
    public static ImmutableArray<IEvent> EndPause(LocationState location, DateTimeOffset now) =>
        location.Pause is not null && !location.IsPaused(now) ? [new PickupResumed()] : [];

    public static Decision Put(LocationState location, PutLocation command) =>
        LocationCheck.Find(command.Spec) is { } wrong ? Refuse(wrong)
        : location.Spec is { } before && before.Code != command.Spec.Code
            ? Refuse(new InvalidLocation("code", "The code names a location for ever. Put a new location instead."))
        : location.Spec == command.Spec ? Nothing()
        : Record(new LocationPut(command.Spec));

    public static Decision Pause(LocationState location, PausePickup command, DateTimeOffset now) => location switch
    {
        { Exists: false } => Refuse(new NotFound("location")),
        _ when command.Until <= now => Refuse(new PauseIsOver()),
        _ when location.Pause == new PickupPause(command.Reason, command.Until) => Nothing(),
        _ => Record(new PickupPaused(command.Reason, command.Until)),
    };

    public static Decision Resume(LocationState location) => location switch
    {
        { Exists: false } => Refuse(new NotFound("location")),
        { Pause: null } => Nothing(),
        _ => Record(new PickupResumed()),
    };
}
