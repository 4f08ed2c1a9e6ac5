using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>A state that changes whether or not anybody looks; who looks late sees the last one.</summary>
internal sealed class Latest
{
    // Large, so that what lies between us and a client that reads nothing is soon full.
    private static readonly string Filling = new('x', 100_000);

    private readonly SemaphoreSlim changed = new(1, 1);
    private int now, made;

    public int Now => Volatile.Read(ref now);

    /// <summary>The states that were asked for.</summary>
    public int Made => Volatile.Read(ref made);

    public void Next()
    {
        Interlocked.Increment(ref now);
        lock (changed)
            if (changed.CurrentCount == 0) changed.Release();
    }

    public Schema Schema() => SchemaBuilder.FromSdl("type Query { a: Int } type State { number: Int! filling: String! cursor: String! } type Subscription { state: State! }")
        .Query(q => q.Field("a", _ => 1))
        .Type<State>()
        .Subscription("state", Watch, state => state.Cursor)
        .Build();

    private async IAsyncEnumerable<State> Watch(FieldContext context)
    {
        while (true)
        {
            await changed.WaitAsync(context.Cancellation);
            Interlocked.Increment(ref made);
            yield return new(Now, Filling, $"{Now}");
        }
    }

    private sealed record State(int Number, string Filling, string Cursor);
}
