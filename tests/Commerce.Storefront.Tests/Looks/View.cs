using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Looks;

/// <summary>How wide a page is looked at, and in which colours.</summary>
public sealed record View(int Width, ColorScheme Scheme)
{
    private const int Height = 900;

    /// <summary>The narrowest phone, and a desk; by day and by night.</summary>
    public static readonly IReadOnlyList<View> All =
    [
        new(320, ColorScheme.Light), new(320, ColorScheme.Dark), new(1280, ColorScheme.Light), new(1280, ColorScheme.Dark),
    ];

    /// <summary>Shows the page, as it is now, in this view, and waits until it stands still.</summary>
    public async Task Show(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        // Where the last look has scrolled to, a header that stays in sight may lie over anything.
        await page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        await Script.Run<bool>(page, "settle");
    }

    public override string ToString() => $"{Width} px, {(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
