using System.Globalization;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Markup;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What comes from the server with every page, gone to once. It is kept under artifacts/pages to be looked into.</summary>
[Collection(ShownShop.Name)]
public sealed class SendingEveryPage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task Each_is_valid_and_guarded()
    {
        var (findings, html, data) = (new Findings(), new List<string>(), new List<string>());
        foreach (var site in EveryPage.All)
        {
            if (await Send(site, findings) is not { } sent)
                continue;
            findings.Add(site.Name, Guards.Faults(sent));
            html.Add(await Keep(site, "html", sent.Html));
            foreach (var (at, text) in sent.StructuredData.Index())
                data.Add(await Keep(site, string.Create(CultureInfo.InvariantCulture, $"{at}.json"), text));
        }
        findings.Add("html-validate", await Validators.Html([.. html]));
        findings.Add("schema.org", await Validators.StructuredData([.. data]));
        findings.MustBeNone();
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_HTTPS_a_browser_is_told_to_stay_there_and_elsewhere_it_is_not()
    {
        using var http = new HttpClient { BaseAddress = Shop.Address };
        using var plain = await http.GetAsync("/");
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Add("X-Forwarded-Proto", "https");
        using var secure = await http.SendAsync(asked);
        Assert.Matches("max-age=[0-9]{8,}", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(secure.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>One page that can't be reached does not hide the faults of the others.</summary>
    private async Task<SentPage?> Send(SitePage site, Findings findings)
    {
        try
        {
            var page = await Reach(site, Device.Desktop);
            var sent = await SentPage.Of(site, page);
            await page.Context.CloseAsync();
            return sent;
        }
        catch (Exception unreached) when (unreached is PlaywrightException or TimeoutException or InvalidOperationException or XunitException)
        {
            findings.Add(site.Name, [$"can't be reached: {unreached.Message}"]);
            return null;
        }
    }

    private static async Task<string> Keep(SitePage site, string ending, string text)
    {
        var file = Path.Combine(Repository.Artifacts("pages"), $"{site.Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}.{ending}");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
