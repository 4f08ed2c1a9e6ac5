using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Commerce.Grains;

namespace Commerce.Silo.Tests.Engine;

/// <summary>The smallest grain that shows what the engine does: it counts to a limit, tells another, and has a deadline.</summary>
internal sealed class Counter : GrainKind<CounterState>
{
    public override string Name => "counter";

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(Added)] = CounterJson.Default.Added,
        [nameof(Passed)] = CounterJson.Default.Passed,
        [nameof(Rang)] = CounterJson.Default.Rang,
    };

    public override JsonTypeInfo StateJson => CounterJson.Default.CounterState;

    protected override CounterState Initial => new(0, 0, null, 0);

    /// <summary>Lets a test look around while a counter decides.</summary>
    public static event Action<GrainId>? Deciding;

    public static GrainId Of(string key) => new("counter", key);

    protected override CounterState Apply(CounterState state, IEvent happened) => happened switch
    {
        Added added => state with { Total = state.Total + added.By, Alarm = added.Alarm ?? state.Alarm },
        Passed => state with { Told = state.Told + 1 },
        Rang => state with { Alarm = null, Rings = state.Rings + 1 },
        _ => state,
    };

    protected override Decision Decide(CounterState state, ICommand command, in Turn turn)
    {
        Deciding?.Invoke(turn.Self);
        return Rule(state, command, turn);
    }

    private Decision Rule(CounterState state, ICommand command, in Turn turn) => command switch
    {
        Add add when state.Total + add.By > add.Limit => Decision.Refuse(new LimitReached(state.Total)),
        Add add => Decision.Record(new Added(add.By, add.TellTo, add.Alarm, add.Name)),
        Begin when state.Total > 0 => Decision.Nothing(new LimitReached(state.Total)),
        Begin => Decision.Record(new Added(1, null, null, null)),
        Heard => Decision.Record(new Passed()),
        LookAtTheClock when state.Alarm <= turn.Now => Decision.Record(new Rang()),
        LookAtTheClock => Decision.Nothing(),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(CounterState state, IEvent happened, GrainId self)
    {
        if (happened is Added { TellTo: { } other })
            yield return new Effect.Tell(Of(other), new Add(1), _ => new Heard());
        if (happened is Rang)
            yield return new Effect.Call(new Bell(self.Key));
    }

    protected override DateTimeOffset? Deadline(CounterState state) => state.Alarm;

    public override IEnumerable<UniqueClaim> Claims(IEvent happened) =>
        happened is Added { Name: { } name } ? [new("name", name)] : [];
}

internal sealed record CounterState(int Total, int Told, DateTimeOffset? Alarm, int Rings);

internal sealed record Add(int By, string? TellTo = null, DateTimeOffset? Alarm = null, int Limit = int.MaxValue, string? Name = null) : ICommand;

internal sealed record Heard : ICommand;

internal sealed record Begin : IBeginning;

internal sealed record Added(int By, string? TellTo, DateTimeOffset? Alarm, string? Name) : IEvent;

internal sealed record Passed : IEvent;

internal sealed record Rang : IEvent;

internal sealed record Bell(string Key) : IOutsideRequest;

internal sealed record LimitReached(int Total) : Refusal("No more fits.");

[JsonSerializable(typeof(Added))]
[JsonSerializable(typeof(Passed))]
[JsonSerializable(typeof(Rang))]
[JsonSerializable(typeof(CounterState))]
internal sealed partial class CounterJson : JsonSerializerContext;
