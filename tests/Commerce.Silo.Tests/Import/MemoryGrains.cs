using System.Runtime.CompilerServices;
using System.Text.Json;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;

namespace Commerce.Silo.Tests.Import;

/// <summary>The real rules without an engine: every grain in a dictionary, every event through its JSON, claims kept unique.</summary>
internal sealed class MemoryGrains(TimeProvider time) : IGrains
{
    private readonly Dictionary<string, GrainKind> kinds = new GrainKind[]
    {
        new ProductGrain(), new LocationGrain(), new StockItemGrain(), new ImportGrain(),
    }.ToDictionary(kind => kind.Name);

    private readonly Dictionary<GrainId, (object State, long Version)> grains = [];
    private readonly Dictionary<(string Scope, string Value), GrainId> claims = [];
    private readonly Lock gate = new();
    private int commands;

    /// <summary>Every event of the shop, in its order; the imports' own are not among them.</summary>
    public List<(GrainId Grain, IEvent Happened)> Events { get; } = [];

    /// <summary>Lets a test come between, before a command is decided.</summary>
    public Action<GrainId, ICommand>? Before { get; set; }

    /// <summary>Lets a test keep a command waiting.</summary>
    public Func<GrainId, ICommand, Task>? Hold { get; set; }

    /// <summary>As on a silo that has not heard yet of what another one wrote: only who asks for more than nothing is shown it.</summary>
    public bool HearsLate { get; set; }

    public async ValueTask<Reply> Ask(GrainId grain, ICommand command, Caller caller, CancellationToken cancellation = default)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        if (Hold is { } hold)
            await hold(grain, command);
        Before?.Invoke(grain, command);
        lock (gate)
            return Decide(grain, command, caller);
    }

    public ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion = 0, CancellationToken cancellation = default)
        where TState : class
    {
        lock (gate)
        {
            var (state, version) = HearsLate && minVersion == 0 ? (kinds[grain.Kind].Empty, 0) : At(grain);
            return new(new View<TState>(grain, (TState)state, version, 0, time.GetUtcNow()));
        }
    }

    public async IAsyncEnumerable<View<TState>> Watch<TState>(
        GrainId grain, [EnumeratorCancellation] CancellationToken cancellation = default) where TState : class
    {
        yield return await Read<TState>(grain, 0, cancellation);
    }

    public ValueTask<GrainId?> FindOwner(string scope, string value, CancellationToken cancellation = default)
    {
        lock (gate)
            return new(claims.TryGetValue((scope, value), out var owner) ? owner : null);
    }

    public IReadOnlyList<TState> All<TState>()
    {
        lock (gate)
            return [.. grains.Values.Select(entry => entry.State).OfType<TState>()];
    }

    public TState Of<TState>(GrainId grain)
    {
        lock (gate)
            return (TState)At(grain).State;
    }

    private (object State, long Version) At(GrainId grain) => grains.GetValueOrDefault(grain, (kinds[grain.Kind].Empty, 0));

    private Reply Decide(GrainId grain, ICommand command, Caller caller)
    {
        var kind = kinds[grain.Kind];
        var (state, version) = At(grain);
        var decision = kind.Decide(state, command, new(grain, $"command-{++commands}", time.GetUtcNow(), caller.Actor));
        var claimed = decision.Events.SelectMany(kind.Claims).ToArray();
        foreach (var claim in claimed.Where(claim => !claim.GiveBack))
            if (claims.TryGetValue((claim.Scope, claim.Value), out var owner) && owner != grain)
                return new(new ClaimTaken(claim.Scope), version, 0);
        foreach (var claim in claimed)
            if (claim.GiveBack)
                claims.Remove((claim.Scope, claim.Value));
            else
                claims[(claim.Scope, claim.Value)] = grain;
        foreach (var happened in decision.Events)
        {
            var json = kind.Events.Values.Single(type => type.Type == happened.GetType());
            state = kind.Apply(state, (IEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(happened, json), json)!);
            version++;
            if (kind is not ImportGrain)
                Events.Add((grain, happened));
        }
        grains[grain] = (state, version);
        return new(decision.Answer, version, 0);
    }
}
