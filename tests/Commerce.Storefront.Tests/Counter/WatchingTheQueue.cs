using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>All who stand at the counter see the same, at once, and notice when they do not.</summary>
public sealed class WatchingTheQueue(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    [Fact]
    public async Task Two_tablets_side_by_side_show_the_same_at_once()
    {
        var (left, right) = (await Clerk(), await Clerk(Mila));
        await left.Open("/store/queue");
        await right.Open("/store/queue");
        var order = await Shop.Orders.Place(new() { Name = "Two Tablets" });
        foreach (var clerk in new[] { left, right })
            await Expect(clerk.Page.Locator(".column.toaccept").GetByText(order.Number)).ToBeVisibleAsync();
        await left.Tap(Card(left.Page, order).GetByRole(AriaRole.Button));
        await Expect(right.Page.Locator(".column.picking").GetByText(order.Number)).ToBeVisibleAsync();
        await Expect(Card(right.Page, order)).ToContainTextAsync("Picked by Jonas Petersen");
    }

    [Fact]
    public async Task A_new_order_and_an_arrival_are_heard_unless_the_sound_is_off()
    {
        var clerk = await Clerk();
        await clerk.Open("/store/queue");
        await clerk.Page.Locator("h2, .empty").First.ClickAsync();
        await clerk.Page.WaitForFunctionAsync("() => navigator.userActivation.hasBeenActive");
        var order = await Shop.Orders.Place(new() { Name = "Loud" });
        await Expect(Card(clerk.Page, order)).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator("html")).ToHaveAttributeAsync("data-said", "new");
        var sound = clerk.Page.Locator("[data-sound]");
        await Expect(sound).ToHaveAttributeAsync("aria-pressed", "true");
        await sound.ClickAsync();
        await Expect(sound).ToHaveAttributeAsync("aria-pressed", "false");
        await clerk.Page.EvaluateAsync("() => { delete document.documentElement.dataset.said; }");
        var silent = await Shop.Orders.Place(new() { Name = "Silent" });
        await Expect(Card(clerk.Page, silent)).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator("html[data-said]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lost_connection_is_shown_and_the_page_catches_up()
    {
        Tolerate("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "ERR_NETWORK_CHANGED", "ERR_FAILED");
        var clerk = await Clerk();
        await clerk.Open("/store/queue");
        await Expect(clerk.Page.Locator(".connection .on")).ToBeVisibleAsync();
        await clerk.Page.Context.SetOfflineAsync(true);
        await Expect(clerk.Page.Locator("#offline")).ToBeVisibleAsync();
        await clerk.Page.Shot("no connection");
        var order = await Shop.Orders.Place(new() { Name = "Missed" });
        await clerk.Page.Context.SetOfflineAsync(false);
        await Expect(Card(clerk.Page, order)).ToContainTextAsync("Missed");
        await Expect(clerk.Page.Locator("#offline")).ToBeHiddenAsync();
        await Expect(clerk.Page.Locator(".connection .on")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Staff_of_another_store_see_nothing_of_it()
    {
        Tolerate("404");
        var order = await Shop.Orders.Place(new() { Name = "Not Yours" });
        var stranger = await Clerk(Cem);
        await stranger.Open("/store/queue");
        await Expect(stranger.Page.GetByText("Kreuzberg")).ToBeVisibleAsync();
        await Expect(Card(stranger.Page, order)).ToHaveCountAsync(0);
        foreach (var path in new[] { "pick", "handover", "ship" })
        {
            await stranger.Page.GotoAsync($"/store/{path}/{order.Fulfilment}");
            await Expect(stranger.Page.GetByText("Not Yours")).ToHaveCountAsync(0);
            await Expect(stranger.Page.GetByText("There is nothing here").First).ToBeVisibleAsync();
        }
        await stranger.Open("/store/customers?q=Not+Yours");
        await Expect(stranger.Page.GetByText("0 orders")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_signs_in_at_several_stores_chooses_one_and_who_is_wrong_is_told()
    {
        var page = await Tablet();
        await page.GotoAsync("/store/queue");
        await page.WaitForURLAsync("**/store/sign-in?back=*");
        await MustBeUsable(page, "sign in");
        await page.GetByLabel("E-mail").FillAsync("friederike@velo.example");
        await page.GetByLabel("Password").FillAsync("wrong");
        await Button(page, "Sign in at the counter").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("wrong");
        await page.GetByLabel("Password").FillAsync("okarina-demo");
        await Button(page, "Sign in at the counter").ClickAsync();
        await page.WaitForURLAsync("**/store/where?back=*");
        await MustBeUsable(page, "which store");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kreuzberg" }).ClickAsync();
        await page.WaitForURLAsync("**/store/queue");
        await Expect(page.Locator(".place")).ToContainTextAsync("Kreuzberg");
        await page.Locator(".menu summary").ClickAsync();
        await MustBeUsable(page, "the menu");
        await Button(page, "Sign out").ClickAsync();
        await page.WaitForURLAsync("**/store/sign-in");
    }

    [Theory, InlineData("de"), InlineData("ru"), InlineData("qps-ploc"), InlineData("qps-plocm")]
    public async Task It_speaks_the_clerks_language(string language)
    {
        var order = await Shop.Orders.Place(new() { Sku = Brush });
        var page = await Open(Device.Tablet with { Staff = Jonas });
        foreach (var path in new[] { "queue", $"pick/{order.Fulfilment}", "handover", "stock" })
        {
            await page.GotoAsync($"/store/{path}?lang={language}");
            await Looks.PageLooks.MustFit(page);
            await page.Shot($"{language} {path.Split('/')[0]}");
        }
    }
}
