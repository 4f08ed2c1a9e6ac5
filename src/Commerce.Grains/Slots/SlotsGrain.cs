using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Commerce.Grains.Slots;

/// <summary>The pickup slots of one location on one day (the location's local date), so that the location is no hotspot.</summary>
public sealed class SlotsGrain : GrainKind<SlotsState>
{
    public const string Kind = "slots";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(SlotHeld)] = SlotsJson.Default.SlotHeld,
        [nameof(SlotHoldExtended)] = SlotsJson.Default.SlotHoldExtended,
        [nameof(SlotPinned)] = SlotsJson.Default.SlotPinned,
        [nameof(SlotUnpinned)] = SlotsJson.Default.SlotUnpinned,
        [nameof(SlotBooked)] = SlotsJson.Default.SlotBooked,
        [nameof(SlotReleased)] = SlotsJson.Default.SlotReleased,
        [nameof(SlotHoldsExpired)] = SlotsJson.Default.SlotHoldsExpired,
    };

    public override JsonTypeInfo StateJson => SlotsJson.Default.SlotsState;

    protected override SlotsState Initial => SlotsState.Empty;

    public static GrainId Of(LocationId location, LocalDate date) => new(Kind, $"{location}/{LocalDatePattern.Iso.Format(date)}");

    protected override SlotsState Apply(SlotsState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(SlotsState state, ICommand command, in Turn turn)
    {
        var expired = SlotsDecisions.Expire(state, turn.Now);
        return expired.IsEmpty
            ? Rule(state, command, turn.Now)
            : Rule(expired.Aggregate(state, Apply), command, turn.Now).After(expired);
    }

    private Decision Rule(SlotsState day, ICommand command, DateTimeOffset now) => command switch
    {
        HoldSlot hold => SlotsDecisions.Hold(day, hold, now),
        PinSlot pin => SlotsDecisions.Pin(day, pin),
        CommitSlot commit => SlotsDecisions.Commit(day, commit),

        ExtendSlot extend => SlotsDecisions.Extend(day, extend),
        UnpinSlot unpin => SlotsDecisions.Unpin(day, unpin, now),
        ReleaseSlot release => SlotsDecisions.Release(day, release),

        LookAtTheClock => Decision.Nothing(),
        _ => Unknown(command),
    };

    protected override DateTimeOffset? Deadline(SlotsState state) => state.Reservations.Earliest;
}
