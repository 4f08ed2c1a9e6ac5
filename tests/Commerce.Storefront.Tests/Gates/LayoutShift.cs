using Commerce.Storefront.Tests.Looks;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>How far things jump about on their own, by the browser's own measure (Cumulative Layout Shift).</summary>
internal static class LayoutShift
{
    private const double Most = 0.02;

    // The browser excuses what moves within half a second of an input, and takes a new page's size for one. Nobody touches
    // anything here, so that nothing is excused.
    public static Task Watch(IPage page) => page.AddInitScriptAsync(
        """
        window.layoutShifts = [];
        new PerformanceObserver((list) => layoutShifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
        """);

    /// <summary>Down to the end and back, so that what is loaded late has its chance to push the rest away.</summary>
    /// <param name="screens">How far at most.</param>
    public static Task ScrollThrough(IPage page, int screens = 25) => Script.Run<bool>(page, "scroll-through", screens);

    public static async Task<IReadOnlyList<string>> OverBudget(IPage page) =>
        await Of(page) is var shift && shift > Most ? [$"layout shift of {shift:0.####}, above {Most}: {await Sources(page)}"] : [];

    public static async Task<string> Summary(IPage page) => $"layout shift {await Of(page):0.####}";

    private static Task<double> Of(IPage page) => page.EvaluateAsync<double>("() => layoutShifts.reduce((sum, entry) => sum + entry.value, 0)");

    private static async Task<string> Sources(IPage page) => string.Join(", ", await page.EvaluateAsync<string[]>(
        """
        () => [...new Set(layoutShifts.flatMap((entry) => entry.sources ?? []).map((source) => source.node)
          .map((node) => node?.nodeType === 1 ? node.outerHTML.slice(0, 80) : node?.parentElement?.outerHTML.slice(0, 80) ?? "what is gone"))]
        """));
}
