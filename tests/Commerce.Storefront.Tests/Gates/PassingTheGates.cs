using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>Every page in every state: how it looks, narrow and wide, by day and by night, and what a phone in the street has to fetch for it.</summary>
[Collection(ShownShop.Name)]
public sealed class PassingTheGates(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task A_page_is_accessible_fits_shows_its_focus_and_is_light(string name)
    {
        var (site, findings) = (EveryPage.Of(name), new Findings());
        var page = await Reach(site, Device.Desktop);
        foreach (var view in View.All)
        {
            await view.Show(page);
            await (view.Scheme == ColorScheme.Light ? ByDay(page, site, view, findings) : ByNight(page, view, findings));
        }
        if (site.IsForShoppers)
            await Weigh(page, findings);
        findings.MustBeNone();
    }

    private static async Task ByDay(IPage page, SitePage site, View view, Findings findings)
    {
        findings.Add($"{view}", await PageLooks.Violations(page));
        findings.Add($"{view}", await PageLooks.Overflow(page));
        findings.Add($"{view}", (await PageLooks.SmallTargets(page, site.Target)).Select(target => $"smaller than {site.Target} px: {target}"));
        await page.Shot(view.ToString());
        findings.Add($"{view}", (await PageLooks.Walk(page)).Faults.Select(fault => $"focus: {fault}"));
    }

    /// <summary>The night changes colours, and neither sizes nor the order.</summary>
    private static async Task ByNight(IPage page, View view, Findings findings)
    {
        findings.Add($"{view}", await PageLooks.PaleColours(page));
        await page.Shot(view.ToString());
    }

    private async Task Weigh(IPage reached, Findings findings)
    {
        var page = await Delivery.WithoutCache(reached.Context);
        await page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        var delivery = Delivery.Watch(page);
        await LayoutShift.Watch(page);
        await page.GotoAsync(reached.Url);
        // What lies further down comes when somebody goes there.
        await LayoutShift.ScrollThrough(page, screens: 1);
        var (weight, tooMuch) = (await delivery.Summary(), await delivery.OverBudget());
        await LayoutShift.ScrollThrough(page);

        Output.WriteLine($"{weight}; {await LayoutShift.Summary(page)}");
        findings.Add("on a phone", tooMuch);
        findings.Add("on a phone", await LayoutShift.OverBudget(page));
    }
}
