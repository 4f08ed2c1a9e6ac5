using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Gates;
using Commerce.Storefront.Tests.Shop;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>A page that takes texts for more than text is found out: by what runs, by what the policy stops, or by the trace that it leaves.</summary>
public sealed class PlantedCanary(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private string? expected;

    [Fact]
    public async Task A_script_that_runs_is_heard()
    {
        expected = "A planted script ran: 0";
        await using var site = await TinySite.Of("", Payloads.All[0]);
        var page = await Phone();
        await Canary.Hang(page);
        await page.GotoAsync(site.Address.ToString());
    }

    [Fact]
    public async Task A_script_that_only_the_policy_stops_is_heard_as_well()
    {
        expected = "Policy violated: script-src-elem";
        await using var site = await TinySite.Open((_, response) =>
        {
            response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return TinySite.Page(response, "", Payloads.All[0]);
        });
        var page = await Phone();
        await Canary.Hang(page);
        await page.GotoAsync(site.Address.ToString());
    }

    [Theory]
    [InlineData("<b onmouseover=canary(1)>x</b>", "an event handler")]
    [InlineData("<a href=\"java\nscript:canary(1)\">x</a>", "an address that runs")]
    [InlineData("<a href=\" javascript:canary(1)\">x</a>", "an address that runs")]
    [InlineData("<form action=javascript:canary(1)></form>", "an address that runs")]
    [InlineData("<svg><animate attributeName=href values=javascript:canary(1) /></svg>", "an element that is not ours")]
    [InlineData("<meta http-equiv=refresh content='9;url=//evil.invalid'>", "an order to the browser")]
    [InlineData("<b style='color:red'>x</b>", "a style")]
    [InlineData("<style>b{background:url(//evil.invalid)}</style>", "code without our mark")]
    [InlineData("<script type='application/ld+json'>{\"name\": \"x\"}}</script>", "broken data")]
    [InlineData("&lt;b onmouseover=canary(1)&gt; is text", "")]
    public async Task What_has_not_run_yet_leaves_a_trace(string html, string trace)
    {
        await using var site = await TinySite.Of("", html);
        var page = await Phone();
        await page.GotoAsync(site.Address.ToString());
        var traces = await Canary.Traces(page);
        if (trace == "")
            Assert.Empty(traces);
        else
            Assert.Contains(traces, found => found.StartsWith(trace, StringComparison.Ordinal));
    }

    public override async Task DisposeAsync()
    {
        if (expected is null)
            await base.DisposeAsync();
        else
            Assert.Contains(expected, (await Assert.ThrowsAnyAsync<XunitException>(base.DisposeAsync)).Message, StringComparison.Ordinal);
    }
}
