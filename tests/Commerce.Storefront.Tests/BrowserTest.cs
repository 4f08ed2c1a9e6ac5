using System.Reflection;
using System.Runtime.ExceptionServices;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Commerce.Storefront.Tests;

/// <summary>
/// A test that looks at pages. At its end it fails when a browser had an error that nobody saw: in a script, against the policy, or a
/// request that failed.
/// </summary>
[Collection(OpenShop.Name)]
public abstract class BrowserTest : IAsyncLifetime
{
    private readonly Sitting sitting;
    private readonly List<Chromium> browsers = [];
    private volatile bool failed;

    protected BrowserTest(ShopFixture shop, ITestOutputHelper output)
    {
        (Shop, Output) = (shop, output);
        sitting = new(NameOf(output));
    }

    protected ShopFixture Shop { get; }

    protected ITestOutputHelper Output { get; }

    /// <summary>390 × 844, touch.</summary>
    protected Task<IPage> Phone() => Open(Device.Phone);

    /// <summary>1180 × 820, touch, at the counter.</summary>
    protected Task<IPage> Tablet(string? staff = null) => Open(Device.Tablet with { Staff = staff });

    /// <summary>1280 × 900, with a mouse.</summary>
    protected Task<IPage> Desktop(string? staff = null) => Open(Device.Desktop with { Staff = staff });

    /// <summary>An empty page on a new device, whose addresses begin at the shop.</summary>
    protected Task<IPage> Open(Device device) => Open(device, Shop);

    /// <summary>The same in another shop.</summary>
    protected Task<IPage> Open(Device device, RunningShop shop) => OpenIn(Shop.Chromium, device, shop);

    /// <summary>A browser of the test's own, such as one with a fake camera; it ends with the test.</summary>
    protected async Task<Chromium> StartBrowser(params string[] arguments)
    {
        browsers.Add(await Chromium.Start(arguments));
        return browsers[^1];
    }

    /// <summary>An empty page in such a browser.</summary>
    protected Task<IPage> OpenIn(Chromium chromium, Device device) => OpenIn(chromium, device, Shop);

    private async Task<IPage> OpenIn(Chromium chromium, Device device, RunningShop shop)
    {
        var page = await sitting.Open(chromium.Browser, device, shop.Address);
        if (device.Staff is { } staff)
            await page.Context.AddCookiesAsync([new() { Name = "session", Value = await shop.TokenOf(staff), Url = shop.Address.ToString(), HttpOnly = true }]);
        return page;
    }

    /// <summary>A page of the list in its state, with whom it is for.</summary>
    protected async Task<IPage> Reach(SitePage site, Device device)
    {
        if (site.Status != 200)
            Tolerate($"answered {site.Status}", $"status of {site.Status}");
        var page = await Open(device with { Staff = site.Staff, IsTraced = false });
        await site.Open(Shop, page);
        return page;
    }

    /// <summary>The same at another shop than the one that the tests share.</summary>
    protected Task<IPage> Open(Device device, Uri shop) => sitting.Open(Shop.Chromium.Browser, device, shop);

    /// <summary>Says that an error belongs to the test, by a part of its text.</summary>
    protected void Tolerate(params string[] parts) => sitting.Tolerated.AddRange(parts);

    public virtual Task InitializeAsync()
    {
        AppDomain.CurrentDomain.FirstChanceException += Note;
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Note;
        var troubles = await sitting.End(failed);
        foreach (var browser in browsers)
            await browser.DisposeAsync();
        Assert.True(troubles.Count == 0, "In the browser:\n" + string.Join('\n', troubles));
    }

    /// <summary>A test is not told how it ended, and a trace is wanted only of one that failed; one too many does no harm.</summary>
    private void Note(object? sender, FirstChanceExceptionEventArgs e) =>
        failed |= e.Exception is XunitException or PlaywrightException or TimeoutException;

    /// <summary>The name with its arguments, which the runner knows and does not tell.</summary>
    private static string NameOf(ITestOutputHelper output) =>
        (output.GetType().GetField("test", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(output) as ITest)?.DisplayName
            is { } name ? name[(name.LastIndexOf('.', name.IndexOf('(') is > 0 and var at ? at : name.Length - 1) + 1)..] : "test";
}
