using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace Commerce.Grains.Tests;

/// <summary>Given what happened, when a command comes, then this happens: a grain without an engine.</summary>
public sealed class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly GrainKind _kind;
    private readonly GrainId _self;
    private DateTimeOffset _now = Noon;
    private int _commands;
    private Decision? _last;

    private Given(GrainKind kind, GrainId self) => (_kind, _self, State) = (kind, self, kind.Empty);

    public object State { get; private set; }

    public Answer Answer => Last.Answer;

    /// <summary>The effects that the last decision's events owe.</summary>
    public IReadOnlyList<Effect> Owed { get; private set; } = [];

    private Decision Last => _last ?? throw new InvalidOperationException("Nothing was asked yet.");

    public static Given Grain(GrainKind kind, GrainId id) => new(kind, id);

    public static Given Grain(GrainKind kind, string key = "1") => new(kind, new(kind.Name, key));

    public TState As<TState>() => (TState)State;

    public Given Having(params IEvent[] events)
    {
        foreach (var happened in events)
            State = _kind.Apply(State, Again(happened));
        return this;
    }

    /// <summary>Decides at <paramref name="at"/> (by default the last instant) and lives on in the state that it leads to.</summary>
    public Given When(ICommand command, DateTimeOffset? at = null, string actor = "test/1", string? id = null)
    {
        _now = at ?? _now;
        var decision = _kind.Decide(State, command, new Turn(_self, id ?? $"command-{++_commands}", _now, actor));
        List<Effect> owed = [];
        foreach (var happened in decision.Events)
        {
            State = _kind.Apply(State, Again(happened));
            owed.AddRange(_kind.Effects(State, happened, _self));
        }
        _last = decision;
        Owed = owed;
        SnapshotComesBackTheSame();
        return this;
    }

    /// <summary>Exactly these events happened, in this order. None given: nothing happened.</summary>
    public Given Then(params IEvent[] events)
    {
        Assert.Equal(string.Join('\n', events.Select(Told)), string.Join('\n', Last.Events.Select(Told)));
        return this;
    }

    /// <summary>An event of this type happened, once; the rest is not looked at.</summary>
    public Given Then<T>(Action<T>? look = null) where T : IEvent
    {
        var happened = Assert.Single(Last.Events.OfType<T>());
        look?.Invoke(happened);
        return this;
    }

    public Given Refuses<T>(Action<T>? look = null) where T : Refusal
    {
        var refusal = Assert.IsType<T>(Last.Answer);
        Assert.NotEmpty(refusal.Message);
        look?.Invoke(refusal);
        return this;
    }

    public Given Answers(Answer answer)
    {
        Assert.Equal(answer.GetType(), Last.Answer.GetType());
        Assert.Equal(Loose(answer), Loose(Last.Answer));
        return this;
    }

    public Given IsDone() => Answers(Done.Instance);

    /// <summary>Exactly these commands and outside calls are owed, in this order (what is asked back is not compared).</summary>
    public Given Owes(params object[] messages)
    {
        Assert.Equal(messages.Select(Loose), Owed.Select(effect => Loose(Message(effect))));
        return this;
    }

    /// <summary>Tells the grain what a <see cref="Effect.Tell"/> of the last decision was answered, as the engine would.</summary>
    public ICommand? AfterAnswer<TCommand>(Answer answer) where TCommand : ICommand =>
        Owed.OfType<Effect.Tell>().First(tell => tell.Command is TCommand).Then?.Invoke(answer);

    public Given Wants(DateTimeOffset? deadline)
    {
        Assert.Equal(deadline, _kind.Deadline(State));
        return this;
    }

    public Given Look<TState>(Action<TState> look)
    {
        look(As<TState>());
        return this;
    }

    private static object Message(Effect effect) => effect switch
    {
        Effect.Tell tell => tell.Command,
        Effect.Call call => call.Request,
        _ => effect,
    };

    private static string Loose(object message) => $"{message.GetType().Name} {JsonSerializer.Serialize(message, message.GetType())}";

    private string Told(IEvent happened)
    {
        var (name, type) = _kind.Events.SingleOrDefault(entry => entry.Value.Type == happened.GetType());
        return type is null
            ? throw new XunitException($"{happened.GetType().Name} is not among the events of '{_kind.Name}'.")
            : $"{name} {JsonSerializer.Serialize(happened, type)}";
    }

    /// <summary>The event as it comes back from the journal: a test never sees one that the journal could not keep.</summary>
    private IEvent Again(IEvent happened)
    {
        var type = _kind.Events.Values.SingleOrDefault(type => type.Type == happened.GetType())
            ?? throw new XunitException($"{happened.GetType().Name} is not among the events of '{_kind.Name}'.");
        var again = (IEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(happened, type), type)!;
        Assert.Equal(Told(happened), Told(again));
        return again;
    }

    private void SnapshotComesBackTheSame()
    {
        var written = JsonSerializer.Serialize(State, _kind.StateJson);
        var again = JsonSerializer.Deserialize(written, _kind.StateJson)!;
        Assert.Equal(Sorted(written), Sorted(JsonSerializer.Serialize(again, _kind.StateJson)));
        Assert.Equal(_kind.Deadline(State), _kind.Deadline(again));
    }

    // A dictionary does not keep the order of its keys.
    private static string Sorted(string json) => Sorted(JsonNode.Parse(json))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
