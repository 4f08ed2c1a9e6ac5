using System.Diagnostics;
using System.Threading.Channels;
using Commerce.Grains;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging;
using Channel = System.Threading.Channels.Channel;

namespace Commerce.Silo.Engine;

/// <summary>
/// Group commit: whatever waits is committed as one transaction, and nothing waits on purpose. One append is under way at a
/// time; while it is, the next batch gathers.
/// </summary>
internal sealed class Appender(IJournal journal, TimeProvider time, EngineOptions options, ILogger log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    private readonly Channel<PendingTurn?> queue = Channel.CreateUnbounded<PendingTurn?>(new() { SingleReader = true });
    private readonly Settlements settlements = new(time, options);
    private PendingTurn? heldBack;
    private int inFlight;

    /// <summary>Told in journal order of what was committed, with the first position, before any caller is.</summary>
    public Action<IReadOnlyList<PendingTurn>, long> Committed { get; set; } = (_, _) => { };

    /// <summary>Told of each turn that is committed: its effects are owed now. Must not wait.</summary>
    public Action<PendingTurn> Owes { get; set; } = _ => { };

    public bool IsFull => Volatile.Read(ref inFlight) >= options.MaxTurnsInFlight;

    public void Enqueue(PendingTurn turn)
    {
        Interlocked.Increment(ref inFlight);
        if (!queue.Writer.TryWrite(turn))
            throw new Overloaded("The silo is stopping.", TimeSpan.FromSeconds(1));
    }

    /// <summary>Writes down with the next transaction, or soon in one of its own, that something owed is done.</summary>
    public void Settle(string owedId) => settlements.Settle(owedId);

    /// <summary>Writes down when a grain wants to look at the clock, in the same way.</summary>
    public void Rearm(string stream, DateTimeOffset due) => settlements.Write(new OwedRow(Due.RowOf(stream, due), due));

    /// <summary>Writes down, in the same way, when something owed that failed is to be tried again, by whoever comes first.</summary>
    public void PutOff(string owedId, int attempts, DateTimeOffset until) => settlements.Write(new OwedRow(owedId, until, attempts));

    public void Stop() => queue.Writer.TryComplete();

    public async Task Run()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var turns = Take();
            if (turns.Count > 0 || settlements.IsUnwritten())
                await AppendAll(turns);
        }
        await TidyLast();
    }

    /// <summary>Has written down what no turn took along. Appends go one after the other, and this is one of them.</summary>
    public void Tidy()
    {
        if (settlements.IsUnwritten())
            queue.Writer.TryWrite(null);
    }

    private async Task TidyLast()
    {
        var tidying = settlements.Take([]);
        try
        {
            await journal.Append(tidying.Batch is { } batch ? [batch] : [], tidying.UnderWay, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "What was done last stays owed, and is done once more");
        }
    }

    private List<PendingTurn> Take()
    {
        var turns = new List<PendingTurn>();
        var keys = new HashSet<(string, string)>();
        while (turns.Count < options.MaxTurnsPerCommit && Next() is { } turn)
        {
            if (turn.Activation.IsLost(turn))
            {
                Leave(turn);
                continue;
            }
            // The journal compares with what is committed, so one transaction never holds the same key or claim twice.
            if (!AddKeys(keys, turn.Batch))
            {
                heldBack = turn;
                break;
            }
            turns.Add(turn);
        }
        return turns;
    }

    private PendingTurn? Next()
    {
        if (heldBack is { } turn)
        {
            heldBack = null;
            return turn;
        }
        while (queue.Reader.TryRead(out var next))
            if (next is not null)
                return next;
        return null;
    }

    private static bool AddKeys(HashSet<(string, string)> keys, Batch batch)
    {
        if (batch.Command is { } command && !keys.Add((command.Scope, command.Key)))
            return false;
        foreach (var claim in batch.Claims)
            if (!keys.Add((claim.Scope, "=" + claim.Value)))
                return false;
        return true;
    }

    private async Task AppendAll(List<PendingTurn> turns)
    {
        do
        {
            var result = await Append(turns);
            if (result.Committed)
            {
                Finish(turns, result.FirstPosition);
                turns = [];
            }
            else
            {
                Reject(turns, result.Rejections);
                turns = Remaining(turns);
            }
        }
        while (turns.Count > 0 || heldBack is not null && (turns = Take()).Count > 0);
    }

    /// <summary>Appends, and when the answer is lost finds out what came of it, for as long as that takes.</summary>
    private async Task<AppendResult> Append(List<PendingTurn> turns)
    {
        var tidying = settlements.Take(turns);
        var batches = new List<Batch>(turns.Count + 1);
        foreach (var turn in turns)
            batches.Add(turn.Batch);
        if (tidying.Batch is not null)
            batches.Add(tidying.Batch);
        using var span = Telemetry.StartAppend(turns);
        var started = time.GetTimestamp();
        for (var unknown = false; ; unknown = true)
        {
            try
            {
                if (unknown && await journal.FindCommitted(batches, CancellationToken.None) is { } found)
                    return found;
                var result = await journal.Append(batches, tidying.UnderWay, CancellationToken.None);
                if (!result.Committed)
                    settlements.GiveBack(tidying);
                Telemetry.Appended(turns.Count, time.GetElapsedTime(started));
                return result;
            }
            catch (Exception e)
            {
                span?.SetStatus(ActivityStatusCode.Error, e.Message);
                Telemetry.AppendFailures.Add(1);
                log.LogError(e, "An append of {Count} turns has no answer; looking what came of it", turns.Count);
                await Task.Delay(RetryAfter, time);
            }
        }
    }

    private void Finish(List<PendingTurn> turns, long firstPosition)
    {
        settlements.Committed(turns, firstPosition);
        if (turns.Count == 0)
            return;
        var position = firstPosition;
        foreach (var turn in turns)
        {
            position += turn.Events.Count;
            turn.Activation.Commit(turn, position - 1);
        }
        // Read models look at the grains when they hear of it: those have moved on by now. And they hear of it before the callers do, so that
        // who was answered finds it.
        Committed(turns, firstPosition);
        // What grains tell each other is decided at once and goes with the very next append; and who was answered and looks at a grain
        // that is just beginning finds it begun.
        foreach (var turn in turns)
            Owes(turn);
        foreach (var turn in turns)
        {
            turn.Complete(new TurnResult.Committed(turn.After.Position));
            Interlocked.Decrement(ref inFlight);
        }
    }

    private static void Reject(List<PendingTurn> turns, IReadOnlyList<Rejection> rejections)
    {
        foreach (var rejection in rejections)
        {
            var turn = turns[rejection.Index];
            TurnResult result = rejection switch
            {
                Rejection.KnownCommand known => new TurnResult.Known(known.Record),
                Rejection.Taken taken => new TurnResult.Taken(taken.Scope),
                _ => TurnResult.Discarded.Instance,
            };
            if (rejection is Rejection.Conflict)
                Telemetry.Conflicts.Add(1);
            turn.Activation.EndEpoch(turn, result, reload: rejection is not Rejection.Taken);
        }
    }

    private List<PendingTurn> Remaining(List<PendingTurn> turns)
    {
        var remaining = new List<PendingTurn>(turns.Count);
        foreach (var turn in turns)
            if (turn.Activation.IsLost(turn))
                Leave(turn);
            else
                remaining.Add(turn);
        return remaining;
    }

    private void Leave(PendingTurn turn)
    {
        turn.Complete(TurnResult.Discarded.Instance);
        Interlocked.Decrement(ref inFlight);
    }
}
