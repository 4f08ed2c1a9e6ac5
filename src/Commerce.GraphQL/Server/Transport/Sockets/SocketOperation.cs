using System.Buffers;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Transport.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>One operation on a socket. It runs beside the others until it has said all, or its client has heard enough.</summary>
internal sealed class SocketOperation(
    SocketSession session, SocketOperations operations, GraphQLExecutor executor, DocumentGate documents, HttpContext http,
    SocketChannel channel, SocketMessage message, GraphQLRequest asked)
{
    // Neither linked nor timed, so there is nothing to dispose of, and stopping late does no harm.
    private readonly CancellationTokenSource _enough = new();
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = message.Id;

    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>It has ended, or turned out to be a stream, for whose end nobody can wait.</summary>
    public Task Answered => _answered.Task;

    public void Start() => Ended = RunAsync();

    /// <summary>Callbacks run elsewhere: the socket's reader must not wait for them.</summary>
    public void Stop() => _ = _enough.CancelAsync();

    private async Task RunAsync()
    {
        // What follows must not run while the socket's reader waits.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (await AnswerAsync() is { } last && operations.Free(this))
                await channel.SendAsync(last, _enough.Token);
        }
        catch (Exception e)
        {
            session.Fail(e);
        }
        finally
        {
            operations.Ended(this);
            _answered.TrySetResult();
            message.Dispose();
        }
    }

    /// <returns>The last word of the operation.</returns>
    private async ValueTask<ReadOnlyMemory<byte>?> AnswerAsync()
    {
        var caller = await session.CallerAsync();
        GraphQLRequest request;
        try
        {
            request = documents.Open(asked);
        }
        catch (GraphQLException e)
        {
            return SocketAnswers.Error(Id, [e.Error]);
        }
        await using var scope = http.RequestServices.CreateAsyncScope();
        return executor.KindOf(request) == OperationKind.Subscription
            ? await StreamAsync(request, caller, scope.ServiceProvider)
            : await OnceAsync(request, caller, scope.ServiceProvider);
    }

    private async ValueTask<ReadOnlyMemory<byte>> OnceAsync(GraphQLRequest request, SocketCaller caller, IServiceProvider services)
    {
        var response = new ArrayBufferWriter<byte>();
        var outcome = await executor.ExecuteAsync(request, caller.User, services, response, _enough.Token);
        if (outcome.Kind == OutcomeKind.Refused) return SocketAnswers.Error(Id, outcome.Errors);
        await channel.SendAsync(SocketAnswers.Next(Id, response.WrittenMemory), _enough.Token);
        return SocketAnswers.Complete(Id);
    }

    private async ValueTask<ReadOnlyMemory<byte>> StreamAsync(GraphQLRequest request, SocketCaller caller, IServiceProvider services)
    {
        _answered.TrySetResult();
        var subscription = executor.Subscribe(request, caller.User, services, _enough.Token);
        if (subscription.Messages is null) return SocketAnswers.Error(Id, subscription.Errors);
        // The next message is made when this one is gone: for a slow reader states come together in the source.
        await foreach (var next in subscription.Messages.WithCancellation(_enough.Token))
            await channel.SendAsync(SocketAnswers.Next(Id, next.Json), _enough.Token);
        return SocketAnswers.Complete(Id);
    }
}
