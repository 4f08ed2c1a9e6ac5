using System.Text.Json;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Slots;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Journeys;

/// <summary>
/// The engine in small, for tests: many grains of every kind, in one thread, with a clock that is moved by hand. Calm, it carries
/// out effects in the order in which they are owed; with a seed it does so in any order, late, and some of them twice.
/// </summary>
public sealed class World
{
    private static readonly Dictionary<string, GrainKind> Kinds = new GrainKind[]
    {
        new CartGrain(), new OrderGrain(), new FulfilmentGrain(), new PaymentGrain(), new StockItemGrain(), new SlotsGrain(),
    }.ToDictionary(kind => kind.Name);

    private readonly Dictionary<GrainId, object> _states = [];
    private readonly List<Owed> _owed = [];
    private readonly HashSet<(string, string)> _claims = [];
    private readonly Random? _chaos;
    private int _commands;

    public World(int? seed = null)
    {
        _chaos = seed is { } given ? new(given) : null;
        Gateway = new(this);
    }

    public DateTimeOffset Now { get; private set; } = Given.Noon;

    public FakeGateway Gateway { get; }

    public List<(GrainId Grain, IEvent Happened)> Journal { get; } = [];

    public List<SendMessage> Messages { get; } = [];

    public static IEnumerable<string> Events(params string[] kinds) => kinds.SelectMany(kind => Kinds[kind].Events.Keys);

    public IEnumerable<(GrainId Id, TState State)> All<TState>() =>
        _states.Where(entry => entry.Value is TState).Select(entry => (entry.Key, (TState)entry.Value));

    public TState Read<TState>(GrainId grain) => (TState)_states.GetValueOrDefault(grain, Kinds[grain.Kind].Empty);

    /// <summary>Asks a grain; in a calm world everything that follows from it happens at once.</summary>
    public Answer Ask(GrainId grain, ICommand command, string actor = "customer/1")
    {
        var answer = Decide(grain, command, actor);
        if (_chaos is null)
            Settle();
        return answer;
    }

    /// <summary>Carries out what is owed until nothing is.</summary>
    public void Settle()
    {
        for (var steps = 0; _owed.Count > 0; steps++)
        {
            Assert.True(steps < 100_000, "The grains keep each other busy for ever.");
            if (!Step())
                MoveTo(_owed.Min(owed => owed.NotBefore));
        }
    }

    /// <summary>Carries out one of the effects that are owed.</summary>
    public bool Step()
    {
        var ready = _owed.Where(owed => owed.NotBefore <= Now).ToArray();
        if (ready.Length == 0)
            return false;
        var owed = _chaos is null ? ready[0] : ready[_chaos.Next(ready.Length)];
        _owed.Remove(owed);
        if (_chaos is not null && owed.Tries < 3 && _chaos.Next(8) == 0)
            _owed.Add(owed with { NotBefore = Now + TimeSpan.FromSeconds(_chaos.Next(1800)), Tries = owed.Tries + 1 });
        CarryOut(owed);
        return true;
    }

    /// <summary>Lets time pass; deadlines fire at their instant.</summary>
    public void Pass(TimeSpan time)
    {
        var end = Now + time;
        while (true)
        {
            var due = _states.Select(entry => (entry.Key, At: Kinds[entry.Key.Kind].Deadline(entry.Value)))
                .Where(entry => entry.At <= end).OrderBy(entry => entry.At).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal).FirstOrDefault();
            if (due.At is not { } at)
                break;
            MoveTo(at);
            var before = Journal.Count;
            Decide(due.Key, LookAtTheClock.Instance, "clock");
            Assert.True(Journal.Count > before, $"{due.Key} wants to look at the clock at {at}, and then does nothing.");
            if (_chaos is null)
                Settle();
        }
        MoveTo(end);
    }

    public void Owe(GrainId from, Effect effect, TimeSpan delay) => _owed.Add(new(from, effect, Now + delay));

    private Answer Decide(GrainId grain, ICommand command, string actor)
    {
        var kind = Kinds[grain.Kind];
        var state = _states.GetValueOrDefault(grain, kind.Empty);
        var decision = kind.Decide(state, command, new(grain, $"command/{++_commands}", Now, actor));
        if (decision.Events.SelectMany(kind.Claims).FirstOrDefault(claim => !claim.GiveBack && _claims.Contains((claim.Scope, claim.Value))) is { } taken)
            return new ClaimTaken(taken.Scope);
        foreach (var happened in decision.Events)
        {
            foreach (var claim in kind.Claims(happened))
                _claims.Add((claim.Scope, claim.Value));
            state = kind.Apply(state, Kept(kind, happened));
            Journal.Add((grain, happened));
            _states[grain] = state;
            Invariants.AtEveryEvent(grain, state);
            foreach (var effect in kind.Effects(state, happened, grain))
                _owed.Add(new(grain, effect, Now + Delay()));
        }
        return decision.Answer;
    }

    private void CarryOut(Owed owed)
    {
        switch (owed.Effect)
        {
            case Effect.Tell tell:
                var answer = Decide(tell.Target, tell.Command, owed.From.ToString());
                if (tell.Then?.Invoke(answer) is { } back)
                    _owed.Add(new(tell.Target, new Effect.Tell(owed.From, back), Now + Delay()));
                break;
            case Effect.Call { Request: SendMessage message }:
                if (Messages.All(each => each.Key != message.Key))
                    Messages.Add(message);
                break;
            case Effect.Call { Request: GatewayRequest request }:
                foreach (var told in Gateway.Do(request))
                    _owed.Add(new(owed.From, new Effect.Tell(owed.From, told), Now + Delay()));
                break;
        }
    }

    private void MoveTo(DateTimeOffset at) => Now = at > Now ? at : Now;

    private TimeSpan Delay() => _chaos is null || _chaos.Next(3) > 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(_chaos.Next(_chaos.Next(10) == 0 ? 1200 : 5));

    // As it comes back from the journal.
    private static IEvent Kept(GrainKind kind, IEvent happened)
    {
        var type = kind.Events[happened.GetType().Name];
        return (IEvent)JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(happened, type), type)!;
    }

    private sealed record Owed(GrainId From, Effect Effect, DateTimeOffset NotBefore, int Tries = 0);
}
