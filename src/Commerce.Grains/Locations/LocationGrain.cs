using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Locations;

/// <summary>A place that keeps goods: a store with its opening hours and pickup plan, or a warehouse.</summary>
public sealed class LocationGrain : GrainKind<LocationState>
{
    public const string Kind = "location";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(LocationPut)] = LocationJson.Default.LocationPut,
        [nameof(PickupPaused)] = LocationJson.Default.PickupPaused,
        [nameof(PickupResumed)] = LocationJson.Default.PickupResumed,
    };

    public override JsonTypeInfo StateJson => LocationJson.Default.LocationState;

    protected override LocationState Initial { get; } = new();

    public static GrainId Of(LocationId id) => new(Kind, id.ToString());

    /// <summary>The same code names the same location in every import.</summary>
    public static LocationId IdOf(string code) => DerivedId.Of<LocationId>("location", code);

    protected override LocationState Apply(LocationState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(LocationState state, ICommand command, in Turn turn)
    {
        var ended = LocationDecisions.EndPause(state, turn.Now);
        return Rule(ended.Aggregate(state, Apply), command, turn.Now).After(ended);
    }

    private Decision Rule(LocationState location, ICommand command, DateTimeOffset now) => command switch
    {
        PutLocation put => LocationDecisions.Put(location, put),
        PausePickup pause => LocationDecisions.Pause(location, pause, now),
        ResumePickup => LocationDecisions.Resume(location),
        LookAtTheClock => Decision.Nothing(),
        _ => Unknown(command),
    };

    protected override DateTimeOffset? Deadline(LocationState state) => state.Pause?.Until;
}
