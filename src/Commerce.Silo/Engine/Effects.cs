using System.Collections.Concurrent;
using System.Diagnostics;
using Commerce.Grains;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Engine;

/// <summary>Carries out what events owe: at once after the commit, and again from the journal if that failed or a silo died.</summary>
/// <param name="ask">Asks a grain wherever it is owned.</param>
internal sealed class Effects(
    EngineParts parts, GrainHost grains, RoutedAsk ask, IReadOnlyDictionary<Type, GatewayCall> gateways, ILogger log)
{
    private const int SweepLimit = 256;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, bool> running = [];

    public int Running => running.Count;

    /// <param name="trace">Of the turn that owes it.</param>
    public void Start(OwedEffect effect, ActivityContext trace) => _ = Carry(effect, trace);

    /// <summary>Takes over what is due and belongs to nobody.</summary>
    public async Task<int> Sweep()
    {
        var now = parts.Now();
        var rows = await parts.Journal.ClaimOwed(parts.Options.SiloId, now, now + parts.Options.EffectLease, SweepLimit, CancellationToken.None);
        foreach (var row in rows)
            _ = Due.IsDue(row.Id, out var stream) ? Wake(stream, row) : Resume(row);
        return rows.Count;
    }

    private async Task Carry(OwedEffect owed, ActivityContext trace)
    {
        if (!running.TryAdd(owed.Id, true))
            return;
        // A word to a grain is decided where the appender is; what goes outside may take its time before it first waits.
        if (owed.Effect is not Effect.Tell)
            await Task.Yield();
        using var span = Telemetry.Source.StartActivity("effect", ActivityKind.Internal, trace);
        span?.SetTag("commerce.effect", owed.Id);
        try
        {
            var handled = owed.Effect switch
            {
                Effect.Tell tell => await Tell(tell, owed),
                Effect.Call call => await Call(call, owed),
                _ => throw new NotSupportedException(owed.Effect.GetType().Name),
            };
            if (handled.Again is null)
                await Finish(owed, handled.Tell);
            else
                await StayOwed(owed, handled.Tell, handled.Again.Value);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The effect {Effect} failed at attempt {Attempt} and is tried again", owed.Id, owed.Attempts);
            PutOff(owed.Id, owed.Attempts, Backoff(owed.Attempts));
        }
        finally
        {
            running.TryRemove(owed.Id, out _);
        }
    }

    private async ValueTask<Handled> Tell(Effect.Tell tell, OwedEffect owed)
    {
        var reply = await ask(tell.Target, tell.Command, owed.Id, new(owed.Owner.ToString()), CancellationToken.None);
        return new(tell.Then?.Invoke(reply.Answer));
    }

    private ValueTask<Handled> Call(Effect.Call call, OwedEffect owed) =>
        gateways.TryGetValue(call.Request.GetType(), out var gateway)
            ? gateway(call.Request, owed.Id, owed.Attempts, CancellationToken.None)
            : throw new NotSupportedException($"No gateway handles {call.Request.GetType().Name}.");

    private async ValueTask Finish(OwedEffect owed, ICommand? tell)
    {
        var settled = false;
        if (tell is not null)
            settled = (await grains.Tell(owed.Owner, tell, owed.Id, settles: owed.Id)).Recorded;
        if (!settled)
            parts.Appender.Settle(owed.Id);
        Telemetry.EffectsDone.Add(1);
    }

    private async ValueTask StayOwed(OwedEffect owed, ICommand? tell, TimeSpan again)
    {
        // An event that bears the effect's own id says that it is done.
        if (tell is not null)
            await grains.Tell(owed.Owner, tell, $"{owed.Id}/not-yet", settles: null);
        PutOff(owed.Id, owed.Attempts, again);
    }

    private void PutOff(string id, int attempts, TimeSpan wait)
    {
        Telemetry.EffectsPutOff.Add(1);
        parts.Appender.PutOff(id, attempts + 1, parts.Now() + wait);
    }

    private static TimeSpan Backoff(int attempts)
    {
        var wait = TimeSpan.FromMilliseconds(200 * Math.Pow(2, Math.Min(attempts, 20)));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>A deadline came: the grain looks at the clock, and its due row is set anew or goes.</summary>
    private async Task Wake(string stream, OwedRow row)
    {
        try
        {
            var grain = GrainId.Parse(stream);
            var reply = await ask(grain, LookAtTheClock.Instance, row.Id, new(stream), CancellationToken.None);
            if (await grains.Deadline(grain, reply.Version) is { } next)
                parts.Appender.Rearm(stream, next);
            parts.Appender.Settle(row.Id);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "{Stream} could not look at the clock and is woken again", stream);
            PutOff(row.Id, row.Attempts, Backoff(row.Attempts));
        }
    }

    /// <summary>Makes an owed effect again from the event that owes it.</summary>
    private async Task Resume(OwedRow row)
    {
        if (running.ContainsKey(row.Id))
            return;
        try
        {
            var (stream, version, index) = Due.EffectOf(row.Id);
            var grain = GrainId.Parse(stream);
            var (state, happened) = await grains.StateAfter(grain, version);
            var effect = parts.Kinds[grain.Kind].Effects(state, happened, grain).ElementAtOrDefault(index);
            if (effect is null)
                parts.Appender.Settle(row.Id);
            else
                await Carry(new(row.Id, grain, effect, Attempts: row.Attempts), default);
        }
        catch (Exception e)
        {
            log.LogError(e, "The owed effect {Effect} could not be taken up", row.Id);
            PutOff(row.Id, row.Attempts, Backoff(row.Attempts));
        }
    }
}

internal delegate ValueTask<Reply> RoutedAsk(
    GrainId grain, ICommand command, string commandId, Caller caller, CancellationToken cancellation);

/// <summary>A gateway with its request's type forgotten.</summary>
internal delegate ValueTask<Handled> GatewayCall(IOutsideRequest request, string effectId, int attempt, CancellationToken cancellation);
