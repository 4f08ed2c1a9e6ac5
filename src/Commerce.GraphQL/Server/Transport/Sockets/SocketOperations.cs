namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>The operations of one socket, by the ids that its client gave them.</summary>
internal sealed class SocketOperations(int most) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);

    // What was stopped counts until it has come to rest: else stopping would be a way around the bound.
    private readonly HashSet<SocketOperation> _running = [];

    /// <returns>False when too many run.</returns>
    /// <exception cref="SocketClosedException">The id is in use.</exception>
    public bool TryStart(SocketOperation operation)
    {
        lock (_gate)
        {
            if (_byId.ContainsKey(operation.Id)) throw new SocketClosedException(SocketClose.AlreadySubscribed(operation.Id));
            if (_running.Count >= most) return false;
            _byId.Add(operation.Id, operation);
            _running.Add(operation);
            operation.Start();
            return true;
        }
    }

    /// <summary>The client has heard enough.</summary>
    public void Stop(string id)
    {
        SocketOperation? operation;
        lock (_gate)
            _byId.Remove(id, out operation);
        operation?.Stop();
    }

    /// <summary>Frees the id before the last word is sent, so that the client may use it again. False when the client was first.</summary>
    public bool Free(SocketOperation operation)
    {
        lock (_gate)
            return _byId.TryGetValue(operation.Id, out var known) && known == operation && _byId.Remove(operation.Id);
    }

    public void Ended(SocketOperation operation)
    {
        Free(operation);
        lock (_gate)
            _running.Remove(operation);
    }

    /// <summary>Until nobody waits for an answer; streams go on.</summary>
    public Task AnsweredAsync() => Task.WhenAll(Running().Select(operation => operation.Answered));

    public async ValueTask DisposeAsync()
    {
        var left = Running();
        foreach (var operation in left) operation.Stop();
        foreach (var operation in left) await operation.Ended;
    }

    private SocketOperation[] Running()
    {
        lock (_gate)
            return [.. _running];
    }
}
