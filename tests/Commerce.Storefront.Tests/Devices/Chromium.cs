using Commerce.Storefront.Tests.Gates;
using Commerce.Testing;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Devices;

/// <summary>The browser of all tests of this process: Debian's Chromium, driven by Playwright, which downloads none of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // Without these it calls its maker at every start and waits for answers that a closed network never gives.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public IPlaywright Playwright => playwright;

    /// <param name="arguments">More switches, for a test that needs a browser of its own, such as one with a fake camera.</param>
    public static Task<Chromium> Start(params string[] arguments) => Start(arguments, without: []);

    /// <summary>A browser that keeps pages which were left, as browsers do unless Playwright starts them.</summary>
    public static Task<Chromium> StartWithBackForwardCache() => Start([], without: [BackForward.TurnedOff]);

    private static async Task<Chromium> Start(string[] arguments, string[] without)
    {
        var program = await MachineSetup.ChromiumAsync();
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        // The sandbox refuses root, who runs the tests in a container.
        string[] root = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program, Args = [.. Quiet, .. root, .. arguments], IgnoreDefaultArgs = without,
        });
        return new(playwright, browser);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}
