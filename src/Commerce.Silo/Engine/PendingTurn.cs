using System.Diagnostics;
using Commerce.Grains;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>A turn that was decided and waits for the disk.</summary>
internal sealed class PendingTurn(Activation activation, int epoch, Batch batch, StateAt after, Answer answer, IReadOnlyList<OwedEffect> effects,
    IReadOnlyList<IEvent> events, string? settles)
{
    private readonly TaskCompletionSource<TurnResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Activation Activation => activation;

    /// <summary>The trace of whoever asked; what follows from the turn goes on in it.</summary>
    public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

    public int Epoch => epoch;
    public Batch Batch => batch;
    public StateAt After { get; set; } = after;
    public Answer Answer => answer;
    public IReadOnlyList<OwedEffect> Effects => effects;
    public IReadOnlyList<IEvent> Events => events;

    /// <summary>The owed effect that this turn is the outcome of: it is done if the turn is committed.</summary>
    public string? Settles => settles;

    /// <summary>Whether the append names the effects as under way; otherwise it writes rows for them.</summary>
    public bool IsUnderWay { get; set; }

    public Task<TurnResult> Completion => completion.Task;

    /// <summary>The same on the scheduler of whoever waits: a time limit put on <see cref="Completion"/> itself would take the thread pool's.</summary>
    public async Task<TurnResult> Heard() => await completion.Task;

    public void Complete(TurnResult result) => completion.TrySetResult(result);
}

/// <summary>A grain's state as of one version.</summary>
/// <param name="Position">The journal's position of that version; 0 while it is not committed.</param>
internal sealed record StateAt(object State, long Version, DateTimeOffset At, long Position);

/// <summary>An effect under the id by which the journal knows it.</summary>
/// <param name="Of">Which effect of which of its turn's events.</param>
internal sealed record OwedEffect(string Id, GrainId Owner, Effect Effect, EffectOfNew Of = default, int Attempts = 0);

/// <summary>How a turn ended.</summary>
internal abstract record TurnResult
{
    public sealed record Committed(long Position) : TurnResult;

    /// <summary>Something before it failed; it was never written and is decided again.</summary>
    public sealed record Discarded : TurnResult
    {
        public static readonly Discarded Instance = new();
    }

    public sealed record Known(CommandRecord Record) : TurnResult;

    public sealed record Taken(string Scope) : TurnResult;
}
