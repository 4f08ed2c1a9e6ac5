using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What a phone in the street has to fetch, and how still the page is while it does.</summary>
public sealed class BudgetOfEveryPage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Theory]
    [MemberData(nameof(EveryPage.NamesForShoppers), MemberType = typeof(EveryPage))]
    public async Task It_is_light_and_nothing_jumps(string name)
    {
        var phone = await Reach(EveryPage.Of(name), Device.Phone);
        var page = await Delivery.WithoutCache(phone.Context);
        var delivery = Delivery.Watch(page);
        await LayoutShift.Watch(page);
        await page.GotoAsync(phone.Url);
        // What lies further down comes when somebody goes there.
        await LayoutShift.ScrollThrough(page, screens: 1);
        var (weight, tooMuch) = (await delivery.Summary(), await delivery.OverBudget());
        await LayoutShift.ScrollThrough(page);

        Output.WriteLine($"{name}: {weight}; {await LayoutShift.Summary(page)}");
        var findings = new Findings();
        findings.Add(name, tooMuch);
        findings.Add(name, await LayoutShift.OverBudget(page));
        findings.MustBeNone();
    }
}
