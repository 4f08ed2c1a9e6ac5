using Commerce.Storefront.Tests.Pages;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What the server sends for a page in its state, twice, and what the browser then holds.</summary>
internal sealed record SentPage(
    SitePage Site, IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> HeadersAgain, string Html, string HtmlAgain,
    IReadOnlyList<string> StructuredData, IReadOnlyList<BrowserContextCookiesResult> Cookies, IReadOnlyList<string> FormsWithoutToken)
{
    private const string PostedTo = "() => [...new Set([...document.forms].filter((form) => form.method === 'post').map((form) => form.action))]";

    /// <param name="page">It shows the page in its state.</param>
    public static async Task<SentPage> Of(SitePage site, IPage page)
    {
        var again = page.Context.APIRequest;
        var (first, second) = (await again.GetAsync(page.Url), await again.GetAsync(page.Url));
        // As it was sent: what a browser makes of it is valid whatever it was.
        return new(site, first.Headers, second.Headers, await first.TextAsync(), await second.TextAsync(),
            await page.Locator("script[type='application/ld+json']").AllTextContentsAsync(), await page.Context.CookiesAsync(), await Unguarded(page));
    }

    /// <summary>Sends each form without its token.</summary>
    /// <returns>Those that were not refused.</returns>
    private static async Task<IReadOnlyList<string>> Unguarded(IPage page)
    {
        var unguarded = new List<string>();
        foreach (var action in await page.EvaluateAsync<string[]>(PostedTo))
        {
            var form = page.Context.APIRequest.CreateFormData().Set("key", "a-key-of-ours");
            var answer = await page.Context.APIRequest.PostAsync(action, new() { Form = form, MaxRedirects = 0 });
            if (answer.Status is not (400 or 403))
                unguarded.Add($"POST {action} without its token answered {answer.Status}");
        }
        return unguarded;
    }
}
