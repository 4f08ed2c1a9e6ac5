using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Queue;

/// <summary>The queue as a board, and the stream that keeps every page of the counter up to date.</summary>
internal static class QueueEndpoints
{
    private static readonly Operation<QueueData> Asked = new("Counter/Queue/QueuePage");
    private static readonly Operation<QueueChanged> Changes = new("Counter/Queue/QueueChanged");

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store", () => Redirects.To("/store/queue"));
        desk.MapGet("/store/queue", Queue);
        pages.MapGet("/live/queue/{store}", (HttpContext http, string store, LiveStream live) =>
            live.Send(http, Changes, new Dictionary<string, object?> { ["store"] = store }));
    }

    private static async Task<IResult> Queue(Visit visit)
    {
        var store = Desk.Of(visit).Store!;
        var query = visit.Http.Request.Query;
        var since = StartOfDay(visit.Time.GetUtcNow(), store.TimeZone);
        var (queue, done) = await visit.Ask(Asked, new { store = store.Id, since, locale = visit.Locale, at = visit.Position });
        var only = Enum.TryParse<QueueGroup>(query["state"], ignoreCase: true, out var group) && Enum.IsDefined(group) ? group : (QueueGroup?)null;
        return Page.Of<QueuePage>(new QueueModel(queue, done, only, query["late"] == "1", store.TimeZone, visit.Time.GetUtcNow()));
    }

    private static DateTimeOffset StartOfDay(DateTimeOffset now, string zone)
    {
        var here = Formats.Formatting.At(now, zone);
        return (here - here.TimeOfDay).ToUniversalTime();
    }

    internal sealed record QueueChanged(QueueCursor StoreQueueChanged);

    internal sealed record QueueCursor(string Cursor);
}
