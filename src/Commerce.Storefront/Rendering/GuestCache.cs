using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.Storefront.Rendering;

/// <summary>
/// Keeps pages that show nothing of their visitor for one second: under load a page is rendered once a second, and nobody sees
/// anything older than what every read promises. What must be fresher, such as live stock, comes by its own stream.
/// </summary>
public sealed class GuestCache(PageWriter writer) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private const int LongestKey = 512;
    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = 2_000 });

    /// <summary>Forty requests for one page at once render it once; one that failed is not kept.</summary>
    internal async Task<RenderedPage?> Get(HttpContext http, Func<Task<Page?>> make)
    {
        var key = KeyOf(Visit.Of(http));
        if (key.Length > LongestKey)
            return await Render(http, make);
        var rendering = pages.GetOrCreate(key, entry =>
        {
            entry.SetSize(1).SetAbsoluteExpiration(Lifetime);
            return new Lazy<Task<RenderedPage?>>(() => Render(http, make));
        })!;
        try
        {
            return await rendering.Value.WaitAsync(http.RequestAborted);
        }
        catch when (rendering.Value.IsCompleted && !rendering.Value.IsCompletedSuccessfully && !http.RequestAborted.IsCancellationRequested)
        {
            // Who began it may just have left: the others go on by themselves.
            pages.Remove(key);
            return await Render(http, make);
        }
    }

    public void Dispose() => pages.Dispose();

    private async Task<RenderedPage?> Render(HttpContext http, Func<Task<Page?>> make) =>
        await make() is { } page ? await writer.Render(http, page) : null;

    private static string KeyOf(Visit visit) => $"{visit.Here}\n{visit.Language}\n{visit.Theme}\n{visit.Store}\n{visit.Near}\n{visit.Http.Request.Host}";
}

public static class GuestCaching
{
    /// <summary>For pages that are the same for all who have neither signed in nor filled a basket.</summary>
    public static TBuilder SharedByGuests<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter<TBuilder, SharedPage>();

    private sealed class SharedPage : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            if (!Visit.Of(http).MayShare)
                return await next(context);
            object? other = null;
            var page = await http.RequestServices.GetRequiredService<GuestCache>().Get(http, async () => (other = await next(context)) as Page);
            return page is null ? other ?? await next(context) : new Kept(page);
        }
    }

    private sealed class Kept(RenderedPage page) : IResult
    {
        public Task ExecuteAsync(HttpContext http) => http.RequestServices.GetRequiredService<PageWriter>().Send(http, page);
    }
}
