using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>One client's socket, from its first word to its end.</summary>
internal sealed class SocketSession(GraphQLExecutor executor, GraphQLHttpOptions options, HttpContext http, SocketChannel channel) : IAsyncDisposable
{
    private readonly JsonDocumentOptions _json = new() { MaxDepth = executor.Options.MaxJsonDepth + 1, AllowDuplicateProperties = false };
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private JsonElement _greeting;
    private bool _greeted;
    private volatile bool _acknowledged;

    public async Task RunAsync()
    {
        await using var timer = options.TimeProvider.CreateTimer(
            _ => { if (!_acknowledged) Close(SocketClose.InitialisationTimeout); }, null, options.InitialisationTimeout, Timeout.InfiniteTimeSpan);
        using var gone = http.RequestAborted.UnsafeRegister(state => ((SocketChannel)state!).Abort(), channel);
        try
        {
            while (await channel.ReceiveAsync() is { } bytes)
                await HandleAsync(SocketMessage.Parse(bytes, _json));
            await channel.CloseAsync(new(1000, ""));
        }
        catch (SocketClosedException e)
        {
            await channel.CloseAsync(e.Close);
            await channel.DrainAsync();
        }
        catch (Exception e) when (SocketChannel.IsGone(e))
        {
            // The client has gone without a word.
        }
        catch (Exception e)
        {
            executor.Options.OnUnexpectedError?.Invoke(e, "socket");
            await channel.CloseAsync(SocketClose.Failed);
            await channel.DrainAsync();
        }
    }

    /// <summary>The server stops: clients connect again, to another one, and go on after the last cursor that they have seen.</summary>
    public void Leave() => Close(SocketClose.GoingAway);

    public void Close(SocketClose why) => _ = channel.CloseAsync(why);

    /// <summary>Who asks, now: a session may have ended since the socket was opened.</summary>
    public async ValueTask<SocketCaller?> Caller() =>
        options.Authenticate is { } authenticate ? await authenticate(http, _greeting) : new SocketCaller(http.User);

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
                case "complete": await CompleteAsync(message.Id); break;
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
        if (await Caller() is null) throw new SocketClosedException(SocketClose.Forbidden);
        _acknowledged = true;
        await channel.SendAsync(SocketAnswers.Acknowledged, CancellationToken.None);
    }

    /// <returns>Whether the operation has taken the message.</returns>
    private async ValueTask<bool> SubscribeAsync(SocketMessage message)
    {
        if (!_acknowledged) throw new SocketClosedException(SocketClose.Unauthorized);
        var operation = new SocketOperation(this, executor, http, channel, message);
        lock (_gate)
        {
            if (_operations.ContainsKey(message.Id)) throw new SocketClosedException(SocketClose.AlreadySubscribed(message.Id));
            if (_operations.Count < options.MaxSocketOperations)
            {
                _operations.Add(message.Id, operation);
                operation.Start();
                return true;
            }
        }
        await channel.SendAsync(
            SocketAnswers.Error(message.Id, [new($"At most {options.MaxSocketOperations} operations run on one socket.", ErrorCodes.TooManyOperations)]),
            CancellationToken.None);
        return false;
    }

    private async ValueTask CompleteAsync(string id)
    {
        SocketOperation? operation;
        lock (_gate)
            _operations.Remove(id, out operation);
        if (operation is not null) await operation.DisposeAsync();
    }

    /// <summary>The id is free again. False when the client has completed the operation before.</summary>
    public bool Forget(SocketOperation operation)
    {
        lock (_gate)
            return _operations.TryGetValue(operation.Id, out var known) && known == operation && _operations.Remove(operation.Id);
    }

    public async ValueTask DisposeAsync()
    {
        SocketOperation[] left;
        lock (_gate)
        {
            left = [.. _operations.Values];
            _operations.Clear();
        }
        channel.Abort();
        foreach (var operation in left) await operation.DisposeAsync();
    }
}
