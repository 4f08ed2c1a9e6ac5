using System.Buffers;
using System.Text;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>
/// GraphQL over server-sent events, distinct connections mode: each operation has its own response, with a <c>next</c> event
/// for each message and <c>complete</c> at the end.
/// </summary>
internal sealed class EventStream(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    public async Task AnswerAsync(HttpContext http, GraphQLRequest request)
    {
        var events = Begin(http);
        if (executor.KindOf(request) == OperationKind.Subscription) await StreamAsync(http, request, events);
        else
        {
            var body = new ArrayBufferWriter<byte>();
            await executor.ExecuteAsync(request, http.User, http.RequestServices, body, http.RequestAborted);
            events.Next(body.WrittenMemory, null);
        }
        events.Complete();
        await events.FlushAsync(http.RequestAborted);
    }

    /// <summary>An event source tells its page nothing of a response with another status, so a refusal is an event, too.</summary>
    public async Task RefuseAsync(HttpContext http, GraphQLError error)
    {
        var events = Begin(http);
        Refuse(events, [error]);
        events.Complete();
        await events.FlushAsync(http.RequestAborted);
    }

    private static EventWriter Begin(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new EventWriter(http.Response.BodyWriter);
    }

    private static void Refuse(EventWriter events, IReadOnlyList<GraphQLError> errors)
    {
        var body = new ArrayBufferWriter<byte>();
        ResponseWriter.WriteRefusal(body, errors);
        events.Next(body.WrittenMemory, null);
    }

    private async Task StreamAsync(HttpContext http, GraphQLRequest request, EventWriter events)
    {
        var subscription = executor.Subscribe(request, http.User, http.RequestServices, http.RequestAborted);
        if (subscription.Messages is null)
        {
            Refuse(events, subscription.Errors);
            return;
        }
        // Headers leave at once, so that the client knows it is connected before anything has happened.
        events.Comment();
        await events.FlushAsync(http.RequestAborted);
        await using var messages = subscription.Messages.GetAsyncEnumerator(http.RequestAborted);
        while (await NextAsync(messages, events, http.RequestAborted))
        {
            events.Next(messages.Current.Json, messages.Current.Cursor);
            await events.FlushAsync(http.RequestAborted);
        }
    }

    /// <summary>
    /// Waits for the next message and says, as often as <see cref="GraphQLHttpOptions.Heartbeat"/>, that we are alive.
    /// </summary>
    private async ValueTask<bool> NextAsync(
        IAsyncEnumerator<SubscriptionMessage> messages, EventWriter events, CancellationToken cancellation)
    {
        var next = messages.MoveNextAsync();
        if (next.IsCompleted) return await next;
        var waiting = next.AsTask();
        while (true)
        {
            try
            {
                return await waiting.WaitAsync(options.Heartbeat, options.TimeProvider, cancellation);
            }
            catch (TimeoutException) when (!waiting.IsCompleted)
            {
                events.Comment();
                await events.FlushAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                // The source has been told too; a stream may only be closed once it has come to rest.
                await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }
    }
}
