using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Commerce.Testing;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Devices;

/// <summary>All that one test does in browsers: its devices, its screenshots, and what went wrong.</summary>
internal sealed partial class Sitting(string test)
{
    private const int LongestName = 100;
    private static readonly ConditionalWeakTable<IBrowserContext, Sitting> Sittings = [];
    private readonly List<(IBrowserContext Context, Troubles Troubles, Device Device)> devices = [];
    private readonly HashSet<IBrowserContext> closed = [];
    private int shots;

    public string Name { get; } = FileName(test);

    /// <summary>Troubles that hold one of these are part of the test.</summary>
    public List<string> Tolerated { get; } = [];

    /// <summary>What went wrong so far, tolerated or not.</summary>
    public IEnumerable<string> Heard => devices.SelectMany(device => device.Troubles.All.Select(trouble => $"{device.Device.Name}: {trouble}"));

    public static Sitting Of(IPage page) => Sittings.TryGetValue(page.Context, out var sitting)
        ? sitting
        : throw new InvalidOperationException("The page belongs to no test: open it by BrowserTest.");

    public async Task<IPage> Open(IBrowser browser, Device device, Uri shop)
    {
        var context = await browser.NewContextAsync(device.Context(shop));
        var troubles = new Troubles();
        devices.Add((context, troubles, device));
        context.Close += (_, _) => closed.Add(context);
        Sittings.Add(context, this);
        await troubles.Watch(context);
        if (device.IsTraced)
            await context.Tracing.StartAsync(new() { Screenshots = false, Snapshots = true });
        return await context.NewPageAsync();
    }

    /// <summary>The whole page, however long, as artifacts/screenshots/{test}/{nn-name}.png.</summary>
    public async Task Shot(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Artifacts("screenshots", Name), $"{++shots:00}-{FileName(name)}.png"),
        FullPage = true,
        // What hides the caret and stops animations is a style without a nonce, which a strict policy refuses.
        Caret = ScreenshotCaret.Initial,
        Animations = ScreenshotAnimations.Allow,
    });

    /// <summary>Closes the devices. A test that failed leaves a trace of each beside its last screenshot.</summary>
    /// <returns>What went wrong and was not tolerated.</returns>
    public async Task<IReadOnlyList<string>> End(bool failed)
    {
        var troubles = Heard
            .Where(trouble => !Tolerated.Any(part => trouble.Contains(part, StringComparison.OrdinalIgnoreCase)))
            .Distinct().ToArray();
        foreach (var (at, (context, _, device)) in devices.Index())
        {
            if (closed.Contains(context))
                continue;
            if (device.IsTraced)
                await context.Tracing.StopAsync(new()
                {
                    Path = failed || troubles.Length > 0 ? Path.Combine(Repository.Artifacts("traces", Name), $"{at + 1}-{device.Name}.zip") : null,
                });
            await context.CloseAsync();
        }
        return troubles;
    }

    private static string FileName(string text)
    {
        var name = Unfit().Replace(text, "-").Trim('-');
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    [GeneratedRegex("[^A-Za-z0-9_.]+")]
    private static partial Regex Unfit();
}
