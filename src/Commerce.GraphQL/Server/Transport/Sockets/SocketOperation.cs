using System.Buffers;
using Commerce.GraphQL.Server.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>One operation on a socket. It runs beside the others until it has said all, or its client has heard enough.</summary>
internal sealed class SocketOperation(
    SocketSession session, GraphQLExecutor executor, HttpContext http, SocketChannel channel, SocketMessage message) : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private Task _running = Task.CompletedTask;

    public string Id => message.Id;

    public void Start() => _running = RunAsync();

    private async Task RunAsync()
    {
        // What follows must not run while the socket's reader waits.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (await AnswerAsync() is { } last && session.Forget(this))
                await channel.SendAsync(last, _enough.Token);
        }
        catch (Exception e) when (SocketChannel.IsGone(e))
        {
            // The client has heard enough, or has gone.
        }
        catch (SocketClosedException e)
        {
            session.Close(e.Close);
        }
        catch (Exception e)
        {
            executor.Options.OnUnexpectedError?.Invoke(e, "socket");
            session.Close(SocketClose.Failed);
        }
        finally
        {
            session.Forget(this);
            message.Dispose();
        }
    }

    /// <returns>The last word of the operation.</returns>
    private async ValueTask<ReadOnlyMemory<byte>?> AnswerAsync()
    {
        var caller = await session.Caller() ?? throw new SocketClosedException(SocketClose.Forbidden);
        GraphQLRequest request;
        try
        {
            request = message.Request();
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
        var subscription = executor.Subscribe(request, caller.User, services, _enough.Token);
        if (subscription.Messages is null) return SocketAnswers.Error(Id, subscription.Errors);
        // The next message is made when this one is gone: for a slow reader states come together in the source.
        await foreach (var next in subscription.Messages.WithCancellation(_enough.Token))
            await channel.SendAsync(SocketAnswers.Next(Id, next.Json), _enough.Token);
        return SocketAnswers.Complete(Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _running;
        _enough.Dispose();
    }
}
