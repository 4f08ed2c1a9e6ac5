using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Commerce.Grains;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Engine;

/// <summary>The activations of one silo, and the way in.</summary>
internal sealed class GrainHost(EngineParts parts, ILogger log)
{
    // Each try decides on a newer state; so many in a row mean that two silos fight for one grain.
    private const int MostTries = 200;

    private readonly ConcurrentDictionary<GrainId, Activation> activations = [];

    public int Count => activations.Count;

    public async ValueTask<Reply> Ask(GrainId grain, ICommand command, string commandId, Caller caller, string? settles, CancellationToken cancellation)
    {
        if (parts.Appender.IsFull)
            throw new Overloaded("The silo has more work than it can take.", TimeSpan.FromSeconds(1));
        return (await Turn(grain, command, commandId, caller, settles, cancellation)).Reply;
    }

    /// <summary>Tells a grain what came of its own effect; <c>Recorded</c> says whether the settlement went along.</summary>
    public async ValueTask<(Reply Reply, bool Recorded)> Tell(GrainId grain, ICommand command, string effectId, string? settles) =>
        await Turn(grain, command, effectId, new(grain.ToString()), settles, CancellationToken.None);

    public async ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion, CancellationToken cancellation) where TState : class =>
        ViewOf<TState>(grain, (await ActivateAt(grain, minVersion, cancellation)).Committed);

    public async ValueTask<IReadOnlyList<View<TState>>> ReadAll<TState>(IReadOnlyList<GrainId> grains, CancellationToken cancellation)
        where TState : class
    {
        var asked = grains.Select(Find).ToArray();
        await Open(asked, cancellation);
        var views = new View<TState>[asked.Length];
        for (var i = 0; i < views.Length; i++)
        {
            await asked[i].Ready(cancellation);
            views[i] = ViewOf<TState>(grains[i], asked[i].Committed);
        }
        return views;
    }

    public async IAsyncEnumerable<View<TState>> Watch<TState>(GrainId grain, [EnumeratorCancellation] CancellationToken cancellation)
        where TState : class
    {
        var activation = await Activate(grain, cancellation);
        var signal = activation.Watch();
        try
        {
            for (var seen = -1L; ; await signal.Wait(cancellation))
            {
                await activation.Ready(cancellation);
                var at = activation.Committed;
                if (at.Version == seen)
                    continue;
                seen = at.Version;
                yield return ViewOf<TState>(grain, at);
            }
        }
        finally
        {
            activation.Unwatch(signal);
        }
    }

    /// <summary>When the grain wants to look at the clock next, as of at least <paramref name="minVersion"/>.</summary>
    public async ValueTask<DateTimeOffset?> Deadline(GrainId grain, long minVersion) =>
        (await ActivateAt(grain, minVersion, CancellationToken.None)).Deadline;

    public void WrittenElsewhere(GrainId grain, long version)
    {
        if (activations.TryGetValue(grain, out var activation))
            activation.WrittenElsewhere(version);
    }

    /// <summary>The state as it was just after one of the grain's events, and that event.</summary>
    public async ValueTask<(object State, IEvent Happened)> StateAfter(GrainId grain, long version)
    {
        var kind = parts.Kinds[grain.Kind];
        var state = kind.Empty;
        for (var at = 0L; at < version;)
        {
            var events = await parts.Journal.ReadStream(grain.ToString(), at, 1000, CancellationToken.None);
            if (events.Count == 0)
                break;
            foreach (var stored in events)
            {
                var happened = parts.Kinds.Read(grain.Kind, stored.Kind, stored.Data.Span)
                    ?? throw new InvalidDataException($"{grain}: this build does not know the event '{stored.Kind}'.");
                state = kind.Apply(state, happened);
                at = stored.Version;
                if (at == version)
                    return (state, happened);
            }
        }
        throw new InvalidDataException($"{grain} has no version {version}.");
    }

    /// <summary>Lets go of what nobody used for a while, and of the longest unused where there are too many.</summary>
    public void LetIdleGo()
    {
        var now = parts.Time.GetUtcNow();
        var surplus = activations.Count - parts.Options.MaxActivations;
        var longAgo = surplus <= 0
            ? now - parts.Options.IdleAfter
            : activations.Values.Select(activation => activation.LastUsed).Order().ElementAt(surplus);
        foreach (var (grain, activation) in activations)
            if (activation.LastUsed <= longAgo && activation.IsIdle)
                activations.TryRemove(KeyValuePair.Create(grain, activation));
    }

    private async ValueTask<(Reply Reply, bool Recorded)> Turn(
        GrainId grain, ICommand command, string commandId, Caller caller, string? settles, CancellationToken cancellation)
    {
        using var span = Telemetry.Source.StartActivity("turn");
        span?.SetTag("commerce.grain", grain.Kind).SetTag("commerce.command", command.GetType().Name).SetTag("commerce.command_id", commandId);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var activation = command is IBeginning && Find(grain) is var found && found.AssumeNew() ? found : await Activate(grain, cancellation);
            var (answer, turn, restsOn) = Decide(activation, command, commandId, caller, settles);
            if (answer is null)
                continue;
            var result = restsOn is null ? null : await Wait(restsOn, grain, commandId);
            if (result is TurnResult.Discarded || turn is null && result is not (null or TurnResult.Committed))
                continue;
            if (turn is null)
            {
                if (await Confirm(activation, answer, caller) is not { } confirmed)
                    continue;
                Tell(grain, command, commandId, caller, confirmed.Answer);
                return (confirmed, false);
            }
            var reply = result switch
            {
                TurnResult.Committed done => new Reply(answer, turn.After.Version, done.Position),
                TurnResult.Known known => await Recall(activation, known.Record, caller.Key!, cancellation),
                TurnResult.Taken taken => new Reply(new ClaimTaken(taken.Scope), turn.Batch.ExpectedVersion, 0),
                _ => throw new NotSupportedException(result?.GetType().Name),
            };
            Tell(grain, command, commandId, caller, reply.Answer);
            return (reply, result is TurnResult.Committed);
        }
        throw new Overloaded($"Too many change {grain} at once.", TimeSpan.FromSeconds(1));
    }

    private (Answer? Answer, PendingTurn? Turn, PendingTurn? RestsOn) Decide(
        Activation activation, ICommand command, string commandId, Caller caller, string? settles)
    {
        try
        {
            return activation.Decide(command, commandId, caller, settles);
        }
        catch (Exception e) when (e is not Overloaded)
        {
            log.Undecided(e, activation.Id, command.GetType().Name, commandId);
            throw;
        }
    }

    /// <summary>
    /// An answer without events: if its key was answered before, that answer stands; and where other silos write, what it rests
    /// on must still be the grain's last word. Null: decide again.
    /// </summary>
    private async ValueTask<Reply?> Confirm(Activation activation, Answer answer, Caller caller)
    {
        if (caller.Key is { } key && await parts.Journal.FindCommand(key.Scope, key.Key, CancellationToken.None) is { } record)
            return await Recall(activation, record, key, CancellationToken.None);
        var at = activation.Committed;
        if (parts.Options.Shared && answer is Refusal)
        {
            var head = await parts.Heads.Of(activation.Id.ToString());
            if (head > at.Version)
            {
                activation.WrittenElsewhere(head);
                return null;
            }
        }
        return new Reply(answer, at.Version, at.Position);
    }

    private static async ValueTask<Reply> Recall(Activation activation, Journal.CommandRecord record, RequestKey key, CancellationToken cancellation)
    {
        if (record.BodyHash != key.BodyHash)
            return new(new KeyReused(), 0, 0);
        if (activation.Committed.Version < record.Version)
            activation.WrittenElsewhere(record.Version);
        await activation.Ready(cancellation);
        return new(MessageJson.ReadAnswer(record.Outcome), record.Version, activation.Committed.Position);
    }

    private async ValueTask<TurnResult> Wait(PendingTurn turn, GrainId grain, string commandId)
    {
        try
        {
            return turn.Completion.IsCompleted
                ? await turn.Completion
                : await turn.Heard().WaitAsync(parts.Options.AnswerTimeout, parts.Time);
        }
        catch (TimeoutException e)
        {
            log.OutcomeUnknown(commandId, grain, parts.Options.AnswerTimeout);
            throw new OutcomeUnknown("The outcome is not known yet. Send the same request with the same key again.", e);
        }
    }

    /// <summary>Loads those that were never loaded by one read of the journal.</summary>
    private async ValueTask Open(IReadOnlyList<Activation> asked, CancellationToken cancellation)
    {
        var unread = new List<(Activation Activation, UnreadAt At)>();
        foreach (var activation in asked.Distinct())
            if (activation.Unread() is { } at)
                unread.Add((activation, at));
        // One alone is loaded as ever.
        if (unread.Count < 2)
            return;
        var beginnings = await parts.Journal.ReadBeginnings(
            [.. unread.Select(each => each.Activation.Id.ToString())], parts.YoungAge, CancellationToken.None);
        await Task.WhenAll(unread.Zip(beginnings, (each, events) => each.Activation.Ready(cancellation, new(each.At, events)).AsTask()));
    }

    private async ValueTask<Activation> Activate(GrainId grain, CancellationToken cancellation)
    {
        var activation = Find(grain);
        await activation.Ready(cancellation);
        return activation;
    }

    private Activation Find(GrainId grain) =>
        activations.GetOrAdd(grain, static (id, parts) => new(id, parts.Kinds[id.Kind], parts), parts);

    private async ValueTask<Activation> ActivateAt(GrainId grain, long minVersion, CancellationToken cancellation)
    {
        var activation = await Activate(grain, cancellation);
        if (activation.Committed.Version < minVersion)
        {
            activation.WrittenElsewhere(minVersion);
            await activation.Ready(cancellation);
        }
        return activation;
    }

    private static View<TState> ViewOf<TState>(GrainId grain, StateAt at) where TState : class =>
        new(grain, (TState)at.State, at.Version, at.Position, at.At);

    private void Tell(GrainId grain, ICommand command, string commandId, Caller caller, Answer answer)
    {
        var (name, answered) = (command.GetType().Name, answer.GetType().Name);
        Telemetry.Turns.Add(1, new("kind", grain.Kind), new("command", name), new("answer", answered));
        log.Answered(caller.Actor, grain, commandId, name, answered);
    }
}
