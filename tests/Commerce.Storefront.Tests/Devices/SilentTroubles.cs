using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Commerce.Storefront.Tests.Devices;

/// <summary>What goes wrong in a browser unseen makes the test fail at its end.</summary>
public sealed class SilentTroubles(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private string? expected;

    [Theory]
    [InlineData("<script nonce=n>console.error('oh no')</script>", "console: oh no")]
    [InlineData("<script nonce=n>nobody.knows()</script>", "nobody is not defined")]
    [InlineData("<script>var unasked</script>", "Policy violated: script-src-elem inline")]
    [InlineData("<p style='color:red'>red</p>", "Policy violated: style-src-attr inline")]
    [InlineData("<img src='http://127.0.0.1:1/far.png' alt=''>", "Policy violated: img-src http://127.0.0.1:1/far.png")]
    [InlineData("<script nonce=n>fetch('/lost')</script>", "/lost answered 404")]
    [InlineData("<script nonce=n>fetch('/cut')</script>", "/cut failed: net::ERR_CONNECTION_RESET")]
    public async Task A_trouble_fails_the_test(string body, string trouble)
    {
        expected = trouble;
        var page = await Show(body);
        await Waiting.Until(trouble, () => Task.FromResult(Sitting.Of(page).Heard.Any(heard => heard.Contains(trouble, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_screenshot_asks_nothing_that_a_strict_policy_refuses()
    {
        var page = await Show("<p>All is well</p><input aria-label=Name>");
        await page.FocusAsync("input");
        await page.Shot("under a strict policy");
    }

    public override async Task DisposeAsync()
    {
        if (expected is null)
            await base.DisposeAsync();
        else
            Assert.Contains(expected, (await Assert.ThrowsAnyAsync<XunitException>(base.DisposeAsync)).Message, StringComparison.Ordinal);
    }

    private async Task<IPage> Show(string body)
    {
        var page = await Phone();
        await page.RouteAsync("**/lost", route => route.FulfillAsync(new() { Status = 404 }));
        await page.RouteAsync("**/cut", route => route.AbortAsync("connectionreset"));
        await page.RouteAsync("**/strict", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'self'; script-src 'nonce-n'; style-src 'nonce-n'" },
            Body = $"<!doctype html><title>Strict</title><body>{body}",
        }));
        await page.GotoAsync("/strict");
        return page;
    }
}
