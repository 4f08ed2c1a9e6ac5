using System.Text.Json;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>Going away from a page and back again, which a browser can do in no time if the page lets it keep all as it was.</summary>
public static class BackForward
{
    /// <summary>Playwright turns the cache off that this is about.</summary>
    internal const string TurnedOff = "--disable-back-forward-cache";

    /// <summary>
    /// Goes elsewhere and back: the page must be the very same, with its filters and where it was scrolled to. Needs a browser from
    /// <c>Chromium.StartWithBackForwardCache</c>.
    /// </summary>
    public static async Task MustComeBackAsItWas(this IPage page, string elsewhere)
    {
        var reasons = await GoAndComeBack(page, elsewhere);
        Assert.True(reasons.Count == 0, $"{page.Url} was loaded anew: {string.Join("; ", reasons)}");
    }

    /// <returns>Why the browser did not keep the page; empty when it did.</returns>
    internal static async Task<IReadOnlyList<string>> GoAndComeBack(IPage page, string elsewhere)
    {
        var reasons = new List<string>();
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Page.enable");
        session.Event("Page.backForwardCacheNotUsed").OnEvent += (_, told) =>
        {
            if (told?.GetProperty("notRestoredExplanations") is { } all)
                reasons.AddRange(all.EnumerateArray().Select(one => one.GetProperty("reason").GetString() ?? "?"));
        };
        await page.EvaluateAsync("() => { window.asItWas = true; }");
        await page.GotoAsync(elsewhere);
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        var kept = await page.EvaluateAsync<bool>("() => window.asItWas === true");
        return kept ? [] : reasons.Count > 0 ? reasons : ["no reason given"];
    }
}
