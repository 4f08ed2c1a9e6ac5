using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What came over the wire for one page, compressed and with headers, as an empty cache has to fetch it.</summary>
internal sealed class Delivery
{
    private const int Kilobyte = 1000;
    private readonly ConcurrentBag<Task<(string Type, long Bytes, string Url)>> fetched = [];

    private Delivery(IPage page) => page.RequestFinished += (_, request) => fetched.Add(Weigh(request));

    /// <summary>A page whose browser has the cookies of the others and none of their files.</summary>
    public static async Task<IPage> WithoutCache(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await session.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        return page;
    }

    /// <summary>Watches all that the page asks for from now on. Live connections never finish, and are not counted.</summary>
    public static Delivery Watch(IPage page) => new(page);

    public async Task<IReadOnlyList<string>> OverBudget()
    {
        var all = await Task.WhenAll(fetched);
        long Sum(string type) => all.Where(one => one.Type == type).Sum(one => one.Bytes);
        var faults = new List<string>();
        if (Sum("document") == 0)
            faults.Add("nothing was weighed");
        Limit("HTML", Sum("document"), 25 * Kilobyte);
        Limit("CSS", Sum("stylesheet"), 18 * Kilobyte);
        Limit("script", Sum("script"), 20 * Kilobyte);
        foreach (var picture in all.Where(one => one.Type == "image").OrderByDescending(one => one.Bytes).Take(1))
            Limit($"largest picture ({picture.Url})", picture.Bytes, 60 * Kilobyte);
        Limit("all together", all.Sum(one => one.Bytes), 250 * Kilobyte);
        if (all.Length > 35)
            faults.Add($"{all.Length} requests, above 35");
        return faults;

        void Limit(string what, long bytes, long most)
        {
            if (bytes > most)
                faults.Add($"{what}: {bytes:N0} bytes, above {most:N0}");
        }
    }

    public async Task<string> Summary()
    {
        var all = await Task.WhenAll(fetched);
        return string.Join(", ", all.GroupBy(one => one.Type).OrderBy(type => type.Key).Select(type => $"{type.Key} {type.Sum(one => one.Bytes):N0}"))
            + $"; all {all.Sum(one => one.Bytes):N0} bytes in {all.Length} requests";
    }

    private static async Task<(string Type, long Bytes, string Url)> Weigh(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return (request.ResourceType, sizes.ResponseBodySize + sizes.ResponseHeadersSize, request.Url);
    }
}
