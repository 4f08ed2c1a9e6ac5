using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Gates;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>
/// Payloads stand in every text that anybody could write. None runs on any page, none leaves a trace in one, and the policy is never even
/// asked to stop one.
/// </summary>
[Collection(ShownShop.Name)]
public sealed class PlantedScripts(ShopFixture shop, PlantedShop planted, ITestOutputHelper output) : BrowserTest(shop, output), IClassFixture<PlantedShop>
{
    private const int PagesOfAKind = 15;

    [Fact]
    public async Task None_runs_where_shoppers_are()
    {
        var page = await Open(Device.Phone, planted);
        await Visit(page, [.. EveryPage.All.Where(site => site.IsForShoppers && site.Find is null).Select(site => site.Path), .. Goods, .. Orders]);
    }

    [Fact]
    public async Task None_runs_where_customers_are()
    {
        var page = await Open(Device.Phone, planted);
        var token = await ShopApi.SignIn(planted.Address, PlantedShop.Customer, PlantedShop.Password, staff: false);
        await page.Context.AddCookiesAsync([new() { Name = "session", Value = token, Url = planted.Address.ToString() }]);
        await Visit(page, ["/account", "/", "/stores"]);
    }

    [Fact]
    public async Task None_runs_where_staff_are()
    {
        var page = await Open(Device.Tablet with { Staff = PlantedShop.Administrator }, planted);
        await Visit(page, [.. EveryPage.All.Where(site => !site.IsForShoppers && site.Find is null).Select(site => site.Path), "/store", "/ops"]);
    }

    [Fact]
    public async Task None_runs_from_an_address()
    {
        var (page, findings) = (await Open(Device.Phone, planted), new Findings());
        await Prepare(page);
        string[] places = ["/s?q=", "/c/", "/p/", "/stores/", "/order/", "/", "/?lang=", "/s?sort=", "/s?store=", "/s?page=", "/s?q=bell&price=", "/stores?near=", "/account/sign-in?next=", "/s?q=bell&vendor="];
        for (var i = 0; i < Scale.Addresses; i++)
        {
            var address = places[i % places.Length] + Uri.EscapeDataString(Payloads.All[i * 13 % Payloads.All.Count]);
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Status < 500, $"{address} answered {answer.Status}.");
            findings.Add(address, await Canary.Traces(page));
        }
        findings.MustBeNone();
    }

    [Fact]
    public void Every_payload_was_planted() => Assert.Equal(Payloads.Plantable.Count, planted.Dealt);

    private static IEnumerable<string> Goods =>
    [
        .. Enumerable.Range(0, Scale.Products).Select(i => $"/p/planted-{i}"), .. Enumerable.Range(0, Scale.Stores).Select(i => $"/stores/{PlantedGoods.Store(i).ToLowerInvariant()}"),
        "/s?q=canary", "/s?q=evil", "/?lang=de", "/p/planted-0?lang=de",
    ];

    private IEnumerable<string> Orders => planted.Bought.Select(bought => $"/order/{bought.Token}");

    private async Task Visit(IPage page, IEnumerable<string> beginnings)
    {
        await Prepare(page);
        var (findings, stroll) = (new Findings(), new Stroll(page, PagesOfAKind));
        stroll.Begin(beginnings);
        await stroll.Go(async address => findings.Add(address, await Canary.Traces(page)));
        Output.WriteLine($"{stroll.Visited} pages visited, further on: {string.Join(", ", stroll.Kinds)}");
        findings.MustBeNone();
    }

    private async Task Prepare(IPage page)
    {
        await Canary.Hang(page);
        // A payload in an address leads nowhere, and the merchant's pictures lie nowhere.
        Tolerate("answered 404", "status of 404", "answered 400", "status of 400", "answered 422", "status of 422", PlantedGoods.PictureHost);
    }
}
