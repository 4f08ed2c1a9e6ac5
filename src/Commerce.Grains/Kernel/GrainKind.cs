using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains;

/// <summary>What the engine needs to know of one kind of grain. There is one instance for each kind, without state.</summary>
public abstract class GrainKind
{
    /// <summary>The first part of the stream's key.</summary>
    public abstract string Name { get; }

    /// <summary>Every event of this kind by the stable name under which the journal keeps it.</summary>
    public abstract IReadOnlyDictionary<string, JsonTypeInfo> Events { get; }

    /// <summary>How the state is written into a snapshot, which is only a cache.</summary>
    public abstract JsonTypeInfo StateJson { get; }

    public abstract object Empty { get; }

    public abstract object Apply(object state, IEvent happened);

    public abstract Decision Decide(object state, ICommand command, in Turn turn);

    /// <summary>The effects that <paramref name="happened"/> owes. <paramref name="state"/> is the state just after it.</summary>
    public abstract IEnumerable<Effect> Effects(object state, IEvent happened, GrainId self);

    /// <summary>The earliest instant at which this grain wants to look at the clock, if any.</summary>
    public abstract DateTimeOffset? Deadline(object state);

    /// <summary>Values that must be unique among all grains, taken or given back by an event, in the same transaction.</summary>
    public virtual IEnumerable<UniqueClaim> Claims(IEvent happened) => [];
}

/// <param name="Scope">What must be unique: <c>customer-email</c>, <c>order-number</c>.</param>
/// <param name="Value">The value; a keyed hash where it is personal data.</param>
/// <param name="GiveBack">True to free the value, false to take it.</param>
public sealed record UniqueClaim(string Scope, string Value, bool GiveBack = false);

public abstract class GrainKind<TState> : GrainKind where TState : class
{
    public sealed override object Empty => Initial;

    protected abstract TState Initial { get; }

    public sealed override object Apply(object state, IEvent happened) => Apply((TState)state, happened);

    public sealed override Decision Decide(object state, ICommand command, in Turn turn) => Decide((TState)state, command, turn);

    public sealed override IEnumerable<Effect> Effects(object state, IEvent happened, GrainId self) =>
        Effects((TState)state, happened, self);

    public sealed override DateTimeOffset? Deadline(object state) => Deadline((TState)state);

    protected abstract TState Apply(TState state, IEvent happened);

    protected abstract Decision Decide(TState state, ICommand command, in Turn turn);

    protected virtual IEnumerable<Effect> Effects(TState state, IEvent happened, GrainId self) => [];

    protected virtual DateTimeOffset? Deadline(TState state) => null;

    /// <summary>For the switch in Decide: a command that this kind does not know is a bug in the caller.</summary>
    protected Decision Unknown(ICommand command) =>
        throw new NotSupportedException($"A {Name} grain does not know the command {command.GetType().Name}.");
}
