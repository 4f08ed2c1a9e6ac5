using System.Globalization;
using Commerce.Storefront.Tests.Shop;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>The budget's measures see what they are there to see.</summary>
public sealed class PlantedWeight(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Theory]
    [InlineData("<script src=/30000.js></script>", "script: ")]
    [InlineData("<link rel=stylesheet href=/19000.css>", "CSS: ")]
    [InlineData("<img alt='' src=/70000.svg>", "largest picture")]
    [InlineData("<img alt='' src=/59000.svg><img alt='' src=/59001.svg><img alt='' src=/59002.svg><img alt='' src=/59003.svg><img alt='' src=/59004.svg>", "all together")]
    public async Task Too_many_bytes_are_seen(string body, string fault)
    {
        await using var site = await TinySite.Open(Answer);
        var faults = await Faults(site, body);
        Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);

        Task Answer(string path, HttpResponse response) => path == "/" ? TinySite.Page(response, "", body) : File(response, path);
    }

    [Fact]
    public async Task Too_many_requests_are_seen()
    {
        await using var site = await TinySite.Open((path, response) =>
            path == "/" ? TinySite.Page(response, "", string.Concat(Enumerable.Range(10, 35).Select(i => $"<img alt='' src=/{i}.svg>"))) : File(response, path));
        Assert.Equal("36 requests, above 35", Assert.Single(await Faults(site, "")));
    }

    [Fact]
    public async Task What_jumps_is_seen_and_what_caused_it_is_named()
    {
        // What comes before anything was painted pushes nothing away.
        await using var site = await TinySite.Of("", """
            <div id=late></div><p id=pushed style="height:300px">text</p>
            <script>new PerformanceObserver(() => setTimeout(() => late.style.height = "300px", 100)).observe({ type: "paint", buffered: true })</script>
            """);
        var page = await Phone();
        await LayoutShift.Watch(page);
        await page.GotoAsync(site.Address.ToString());
        await page.WaitForFunctionAsync("() => layoutShifts.length > 0");
        Assert.Contains("id=\"pushed\"", Assert.Single(await LayoutShift.OverBudget(page)), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Faults(TinySite site, string _)
    {
        var phone = await Phone();
        var page = await Delivery.WithoutCache(phone.Context);
        // What was fetched once is weighed again: the browser's cache must not make a page look light.
        await page.GotoAsync(site.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var delivery = Delivery.Watch(page);
        await page.GotoAsync(site.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return await delivery.OverBudget();
    }

    /// <summary>A file as long as its name says, which a browser may keep for a year.</summary>
    private static async Task File(HttpResponse response, string path)
    {
        var (length, type) = (int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture), Path.GetExtension(path));
        response.ContentType = type switch { ".js" => "text/javascript", ".css" => "text/css", _ => "image/svg+xml" };
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var (start, end) = type == ".svg" ? ("<svg xmlns='http://www.w3.org/2000/svg'>", "</svg>") : ("", "");
        await response.WriteAsync(start + new string(' ', Math.Max(0, length - start.Length - end.Length)) + end);
    }
}
