using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>What the store has, and what a shopper may rely on.</summary>
public sealed class KeepingStock(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    private const string Pedals = "PDL-TRITTBRETT-BLK";

    [Fact]
    public async Task A_scan_finds_an_item_goods_come_in_and_both_tablets_see_it()
    {
        var (clerk, other) = (await Clerk(), await Clerk(Mila));
        await clerk.Open("/store/stock");
        await MustBeUsable(clerk.Page, "what runs low");
        await clerk.Scan(await BarcodeOf(Pedals));
        await clerk.Page.WaitForURLAsync("**/store/stock/*");
        await other.Open(new Uri(clerk.Page.Url).PathAndQuery);
        var before = int.Parse(await OnHand(clerk.Page).InnerTextAsync());

        await clerk.Page.Locator("#receive-quantity").FillAsync("7");
        await clerk.Page.GetByLabel("Delivery note").FillAsync("LS-88");
        await clerk.Tap("Receive");
        foreach (var page in new[] { clerk.Page, other.Page })
            await Expect(OnHand(page)).ToHaveTextAsync($"{before + 7}");
        await Expect(clerk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "LS-88" })).ToContainTextAsync("+7");
        await MustBeUsable(clerk.Page, "received");

        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "More or fewer" }).CheckAsync();
        await clerk.Page.Locator("#adjust-number").FillAsync("-100000");
        await clerk.Tap("Correct");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"There are only {before + 7} here");
        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "I have counted" }).CheckAsync();
        await clerk.Page.Locator("#adjust-number").FillAsync($"{before + 6}");
        await clerk.Tap("Correct");
        await Expect(OnHand(other.Page)).ToHaveTextAsync($"{before + 6}");
        await Expect(clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "Safety stock" })).ToHaveCountAsync(0);
        await other.Page.Locator("#safety-quantity").FillAsync("2");
        await other.Tap("Set");
        await Expect(clerk.Page.Locator(".figures div").Last.Locator("dd")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task A_manager_pauses_pickup_and_takes_it_up_again()
    {
        var manager = await Clerk(Mila);
        await manager.Open("/store/pause");
        await manager.Page.GetByLabel("Why? Shoppers see it.").FillAsync("Water in the cellar");
        await MustBeUsable(manager.Page, "pause");
        await manager.Tap("Pause pickup");
        await Expect(manager.Page.GetByText("Water in the cellar")).ToBeVisibleAsync();
        await MustBeUsable(manager.Page, "paused");
        await manager.Tap("Take pickup orders again");
        await Expect(manager.Page.GetByLabel("Why? Shoppers see it.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_field_finds_orders_by_number_name_and_phone_and_items_by_code()
    {
        var order = await Shop.Orders.Ready(new() { Name = "Zacharias Findling", Phone = "+49 30 7788990", Sku = Brush });
        var clerk = await Clerk();
        foreach (var text in new[] { order.Number, order.Number.ToLowerInvariant().Replace("-", ""), "findling", "+49 30 7788990" })
        {
            await clerk.Open("/store/queue");
            await clerk.Page.GetByRole(AriaRole.Searchbox).FillAsync(text);
            await clerk.Page.Keyboard.PressAsync("Enter");
            await clerk.Page.WaitForURLAsync($"**/store/handover/{order.Fulfilment}");
        }
        await clerk.Open("/store/queue");
        await clerk.Scan(await BarcodeOf(Pedals));
        await clerk.Page.WaitForURLAsync("**/store/stock/*");
        await clerk.Open("/store/customers");
        await clerk.Page.GetByRole(AriaRole.Searchbox).FillAsync("nobody of this name");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Expect(clerk.Page.GetByText("0 orders")).ToBeVisibleAsync();
        await MustBeUsable(clerk.Page, "nothing found");
    }

    private static ILocator OnHand(IPage page) => page.Locator(".figures div").Nth(1).Locator("dd");
}
