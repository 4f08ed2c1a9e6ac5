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
        var page = await Reach(site, Device.Desktop);
        foreach (var view in View.All)
        {
            await view.Show(page);
            findings.Add($"{view}", await PageLooks.Violations(page));
            // Colours change neither sizes nor the order.
            if (view.Scheme == ColorScheme.Light)
            {
                findings.Add($"{view}", await PageLooks.Overflow(page));
                findings.Add($"{view}", (await PageLooks.SmallTargets(page, site.Target)).Select(target => $"smaller than {site.Target} px: {target}"));
                findings.Add($"{view}", (await PageLooks.Walk(page)).Faults.Select(fault => $"focus: {fault}"));
            }
            await page.Shot(view.ToString());
        }
        findings.MustBeNone();
    }
}
