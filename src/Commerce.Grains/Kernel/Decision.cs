using System.Collections.Immutable;

namespace Commerce.Grains;

/// <summary>What a grain decided: the events that happened and what to answer. A refusal may carry events too.</summary>
public readonly record struct Decision(ImmutableArray<IEvent> Events, Answer Answer)
{
    /// <summary>The same decision, made after <paramref name="events"/> that had to happen first (what was past due).</summary>
    public Decision After(ImmutableArray<IEvent> events) => this with { Events = [.. events, .. Events] };

    public static Decision Record(params ReadOnlySpan<IEvent> events) => new([.. events], Done.Instance);

    public static Decision Record(IEnumerable<IEvent> events, Answer? answer = null) => new([.. events], answer ?? Done.Instance);

    /// <summary>It happened, and the answer says more than "done" (a refusal that is remembered, an id that was made).</summary>
    public static Decision Record(IEvent happened, Answer answer) => new([happened], answer);

    public static Decision Refuse(Refusal refusal) => new([], refusal);

    /// <summary>Already so: the command asks for what is the case, or came again.</summary>
    public static Decision Nothing(Answer? answer = null) => new([], answer ?? Done.Instance);
}

/// <summary>What a decision may know beside state and command. There is no clock, no randomness and no service in it.</summary>
/// <param name="Self">The deciding grain.</param>
/// <param name="CommandId">Identifies the command; new ids derive from it, so that deciding again names the same things.</param>
/// <param name="Now">The instant (UTC) at which the command is decided; never before the stream's last event.</param>
/// <param name="Actor">Who asks: <c>customer/…</c>, <c>guest/…</c>, <c>staff/…</c>, or the grain whose effect this is.</param>
public readonly record struct Turn(GrainId Self, string CommandId, DateTimeOffset Now, string Actor)
{
    public T NewId<T>(string what) where T : struct, IId<T> => DerivedId.Of<T>(what, Self, CommandId);
}
