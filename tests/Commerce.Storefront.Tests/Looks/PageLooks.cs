using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Looks;

/// <summary>What must hold of every page in every state.</summary>
public static class PageLooks
{
    private const int MostStops = 250;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private static readonly object
        Rules = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        Colours = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>axe-core finds nothing against WCAG 2.2 AA, nor against its own advice.</summary>
    public static async Task MustBeAccessible(this IPage page) => Found(page, "not accessible", await Violations(page));

    /// <summary>The page does not scroll sideways.</summary>
    public static async Task MustFit(this IPage page) => Found(page, "too wide", await Overflow(page));

    /// <summary>Whatever is pressed is at least so many pixels high and wide: 44 in the shop, 48 at the counter.</summary>
    public static async Task MustHaveTargets(this IPage page, int pixels) => Found(page, $"smaller than {pixels} px", await SmallTargets(page, pixels));

    /// <summary>Goes through the page by Tab: whatever gets the focus is in sight, not covered, and marked by a ring.</summary>
    /// <returns>What was passed, in order.</returns>
    public static async Task<IReadOnlyList<string>> MustShowFocus(this IPage page)
    {
        var (passed, faults) = await Walk(page);
        Found(page, "focus not shown", faults);
        Assert.True(passed.Count > 0, $"{page.Url} has nothing that takes the focus.");
        return passed;
    }

    internal static Task<IReadOnlyList<string>> Violations(IPage page) => Violations(page, Rules);

    /// <summary>All that depends on the colours alone.</summary>
    internal static Task<IReadOnlyList<string>> PaleColours(IPage page) => Violations(page, Colours);

    private static async Task<IReadOnlyList<string>> Violations(IPage page, object rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe.Value);
        return await Script.Run<string[]>(page, "barriers", rules);
    }

    internal static async Task<IReadOnlyList<string>> Overflow(IPage page) => await Script.Run<string[]>(page, "overflow");

    internal static async Task<IReadOnlyList<string>> SmallTargets(IPage page, int pixels) => await Script.Run<string[]>(page, "targets", pixels);

    internal static async Task<(IReadOnlyList<string> Passed, IReadOnlyList<string> Faults)> Walk(IPage page)
    {
        var (passed, faults) = (new List<string>(), new List<string>());
        await page.EvaluateAsync("() => { window.focusWalk = new WeakSet(); document.activeElement?.blur(); }");
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            // The end of the page hands the focus to the browser, and a first element that comes again ends the walk as well.
            if (await Script.Run<Focused?>(page, "focus") is not { Again: false } focused)
                break;
            passed.Add(focused.Name);
            faults.AddRange(focused.Faults.Select(fault => $"{focused.Name} {fault}"));
        }
        return (passed, faults);
    }

    private static void Found(IPage page, string what, IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{page.Url} ({page.ViewportSize?.Width} px): {what}\n  {string.Join("\n  ", faults)}");

    internal sealed record Focused
    {
        public string Name { get; init; } = "";

        public string[] Faults { get; init; } = [];

        public bool Again { get; init; }
    }
}
