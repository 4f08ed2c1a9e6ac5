using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;

namespace Commerce.Silo.ReadModels;

/// <summary>Every grain of one small kind (products, locations, staff) in memory, folded from the journal as the grains do.</summary>
internal sealed class StateSet<TState>(GrainKind<TState> kind, GrainKinds kinds) where TState : class
{
    private ImmutableDictionary<string, Entry> states = ImmutableDictionary<string, Entry>.Empty;

    public string Kind => kind.Name;

    /// <summary>By key of the grain; readers get one whole moment.</summary>
    public ImmutableDictionary<string, Entry> States => states;

    public async Task Load(IJournal journal, CancellationToken cancellation)
    {
        var loading = states.ToBuilder();
        await foreach (var stored in journal.ReadKind(kind.Name, cancellation))
            Fold(loading, GrainId.Parse(stored.Stream).Key, stored.Version, stored.At, kinds.Read(kind.Name, stored.Kind, stored.Data.Span));
        states = loading.ToImmutable();
    }

    public void Apply(IEnumerable<TailEvent> happened)
    {
        var changed = states.ToBuilder();
        foreach (var each in happened)
            Fold(changed, each.Grain.Key, each.Version, each.At, each.Event);
        states = changed.ToImmutable();
    }

    private void Fold(ImmutableDictionary<string, Entry>.Builder into, string key, long version, DateTimeOffset at, IEvent? happened)
    {
        var entry = into.GetValueOrDefault(key) ?? new((TState)kind.Empty, 0, at);
        // What was read at the start may come by the tail once more.
        if (version > entry.Version)
            into[key] = entry with { State = happened is null ? entry.State : (TState)kind.Apply(entry.State, happened), Version = version };
    }

    /// <param name="Since">When its first event was.</param>
    internal sealed record Entry(TState State, long Version, DateTimeOffset Since);
}
