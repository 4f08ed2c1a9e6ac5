using System.Text;
using Commerce.GraphQL.Server;
using Commerce.Storefront.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Commerce.Storefront.Live;

/// <summary>
/// A subscription as the browser's EventSource reads it. An event says only that something has changed and where to go on from; the page
/// then asks for itself again, so that what it shows comes from one place.
/// </summary>
public sealed class LiveStream(Shop shop, TimeProvider time)
{
    // A comment would keep the line open too, but only an event lets the page notice that none comes.
    private const string Beat = "event: beat\ndata: 1\n\n";
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="subscription">Selects no more than its cursor; takes <c>$after</c>.</param>
    public async Task Send(HttpContext http, Operation subscription, Dictionary<string, object?> variables)
    {
        variables["after"] = Resumed(http);
        var opened = shop.Watch(http, subscription, variables);
        if (opened.Messages is null)
        {
            // Anything but 200 ends an EventSource for good: what may not be watched now is not asked for again.
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Line(http, "retry: 2000\n\n");
        await using var messages = opened.Messages.GetAsyncEnumerator(http.RequestAborted);
        try
        {
            while (await Next(http, messages))
                await Line(http, $"id: {messages.Current.Cursor}\ndata: {messages.Current.Cursor}\n\n");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader has left.
        }
    }

    private async ValueTask<bool> Next(HttpContext http, IAsyncEnumerator<SubscriptionMessage> messages)
    {
        var next = messages.MoveNextAsync().AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(Heartbeat, time, http.RequestAborted);
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await Line(http, Beat);
            }
            catch (OperationCanceledException)
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }
    }

    private static string? Resumed(HttpContext http) =>
        http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } id ? id
        : http.Request.Query["after"].ToString() is { Length: > 0 } after ? after : null;

    private static async Task Line(HttpContext http, string text)
    {
        await http.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
    }
}
