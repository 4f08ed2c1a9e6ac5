using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>Every page in every state, narrow and wide, by day and by night.</summary>
public sealed class LooksOfEveryPage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task It_is_accessible_fits_has_large_targets_and_shows_its_focus(string name)
    {
        var (site, findings) = (EveryPage.Of(name), new Findings());
        var page = await Open(Device.Desktop with { Staff = site.Staff });
        await site.Open(Shop, page);
        foreach (var view in View.All)
        {
            await view.Show(page);
            findings.Add($"{view}: not accessible", await PageLooks.Violations(page));
            // Colours change neither sizes nor the order.
            if (view.Scheme == ColorScheme.Light)
            {
                findings.Add($"{view}: too wide", await PageLooks.Overflow(page));
                findings.Add($"{view}: too small", await PageLooks.SmallTargets(page, site.Target));
                findings.Add($"{view}: focus not shown", (await PageLooks.Walk(page)).Faults);
            }
            await page.Shot(view.ToString());
        }
        findings.MustBeNone();
    }
}
