using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>One client's socket, from its first word to its end.</summary>
internal sealed class SocketSession(
    GraphQLExecutor executor, GraphQLHttpOptions options, DocumentGate documents, HttpContext http, SocketChannel channel) : IAsyncDisposable
{
    // A request lies in its message, one level deeper than in a body.
    private readonly int _maxDepth = executor.Options.MaxJsonDepth + 1;
    private readonly SocketOperations _operations = new(options.MaxSocketOperations);
    private readonly CancellationTokenSource _end = new();
    private Task _pulse = Task.CompletedTask;
    private JsonElement _greeting;
    private string? _standing;
    private bool _greeted;
    private volatile bool _acknowledged, _leaving;

    public async Task RunAsync()
    {
        await using var timer = options.TimeProvider.CreateTimer(
            _ => { if (!_acknowledged) Close(SocketClose.InitialisationTimeout); }, null, options.InitialisationTimeout, Timeout.InfiniteTimeSpan);
        using var gone = http.RequestAborted.UnsafeRegister(state => ((SocketChannel)state!).Abort(), channel);
        _pulse = PulseAsync();
        try
        {
            while (await channel.ReceiveAsync() is { } bytes)
                // Whoever has been told that it is over sends in vain: nothing may happen that nobody can be told of.
                if (!_leaving && !channel.IsClosing) await HandleAsync(SocketMessage.Parse(bytes, _maxDepth));
            await channel.CloseAsync(new(1000, ""));
        }
        catch (Exception e)
        {
            if (WhyClose(e) is { } why) await channel.CloseAsync(why);
            await channel.DrainAsync();
        }
    }

    /// <summary>
    /// The server stops. What was asked is answered; then clients connect again, to another one, and go on after the last cursor that
    /// they have seen.
    /// </summary>
    public void Leave() => _ = LeaveAsync();

    private async Task LeaveAsync()
    {
        _leaving = true;
        await _operations.AnsweredAsync();
        await channel.CloseAsync(SocketClose.GoingAway);
    }

    /// <summary>What ends an operation in an unforeseen way ends the socket, unless the client has simply gone.</summary>
    public void Fail(Exception e)
    {
        if (WhyClose(e) is { } why) Close(why);
    }

    private void Close(SocketClose why) => _ = channel.CloseAsync(why);

    private SocketClose? WhyClose(Exception e)
    {
        if (e is SocketClosedException closed) return closed.Close;
        if (SocketChannel.IsGone(e)) return null;
        executor.Options.OnUnexpectedError?.Invoke(e, "socket");
        return SocketClose.Failed;
    }

    /// <summary>Who asks, now: a session may have ended since the socket was opened.</summary>
    /// <exception cref="SocketClosedException">Nobody who may, or no longer the same.</exception>
    public async ValueTask<SocketCaller> CallerAsync()
    {
        var caller = await AuthenticateAsync();
        if (caller is null || caller.Standing != (_standing ?? caller.Standing)) throw new SocketClosedException(SocketClose.Forbidden);
        return caller;
    }

    private async ValueTask<SocketCaller?> AuthenticateAsync()
    {
        if (options.Authenticate is not { } authenticate) return new SocketCaller(http.User);
        try
        {
            return await authenticate(http, _greeting);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Whatever it is, a time-out too, it does not mean that the client has gone: who can't be known must not hear on.
            executor.Options.OnUnexpectedError?.Invoke(e, "socket");
            throw new SocketClosedException(SocketClose.Failed);
        }
    }

    private async Task PulseAsync()
    {
        using var beats = new PeriodicTimer(options.Heartbeat, options.TimeProvider);
        try
        {
            while (await beats.WaitForNextTickAsync(_end.Token))
            {
                if (!_acknowledged) continue;
                await CallerAsync();
                await channel.SendAsync(SocketAnswers.Ping, _end.Token);
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private async ValueTask HandleAsync(SocketMessage message)
    {
        var kept = false;
        try
        {
            switch (message.Type)
            {
                case "connection_init": await GreetAsync(message); break;
                case "ping": await channel.SendAsync(SocketAnswers.Pong, CancellationToken.None); break;
                case "pong": break;
                case "subscribe": kept = await SubscribeAsync(message); break;
                case "complete": _operations.Stop(message.Id); break;
                default: throw new SocketClosedException(SocketClose.BadMessage($"Unknown type {message.Type}"));
            }
        }
        finally
        {
            if (!kept) message.Dispose();
        }
    }

    private async ValueTask GreetAsync(SocketMessage message)
    {
        if (_greeted) throw new SocketClosedException(SocketClose.TooManyInitialisations);
        _greeted = true;
        _greeting = message.Payload.ValueKind == JsonValueKind.Object ? message.Payload.Clone() : default;
        _standing = (await CallerAsync()).Standing;
        _acknowledged = true;
        await channel.SendAsync(SocketAnswers.Acknowledged, CancellationToken.None);
    }

    /// <returns>Whether the operation has taken the message.</returns>
    private async ValueTask<bool> SubscribeAsync(SocketMessage message)
    {
        if (!_acknowledged) throw new SocketClosedException(SocketClose.Unauthorized);
        var request = message.Request();
        if (_operations.TryStart(new SocketOperation(this, _operations, executor, documents, http, channel, message, request))) return true;
        GraphQLError refusal = new($"At most {options.MaxSocketOperations} operations run on one socket.", ErrorCodes.TooManyOperations);
        await channel.SendAsync(SocketAnswers.Error(message.Id, [refusal]), CancellationToken.None);
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        channel.Abort();
        await _operations.DisposeAsync();
        await _pulse;
        _end.Dispose();
    }
}
