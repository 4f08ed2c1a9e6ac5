using Commerce.Storefront.Tests.Camera;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>The goods go: to the right one, paid, and in few actions.</summary>
public sealed class HandingOver(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    [Fact]
    public async Task What_is_paid_at_the_counter_takes_at_most_four_actions()
    {
        var order = await Shop.Orders.Ready(new() { Card = null, Sku = Brush });
        var clerk = await Clerk();
        await clerk.Open("/store/queue");
        await clerk.Scan($"{order.Number}:{await CodeOf(order)}");
        await Expect(clerk.Page.GetByLabel("Receipt number")).ToBeFocusedAsync();
        Assert.DoesNotContain(await CodeOf(order), clerk.Page.Url, StringComparison.Ordinal);
        await MustBeUsable(clerk.Page, "to be paid first");
        await clerk.Type(clerk.Page.GetByLabel("Receipt number"), "R-1042");
        await clerk.Tap("Cash");
        await Expect(clerk.Page.GetByText("Paid.")).ToBeVisibleAsync();
        await clerk.Tap("Hand over the goods");
        await Expect(clerk.Page.GetByText("Handed over.")).ToBeVisibleAsync();
        Assert.InRange(clerk.Actions, 1, 4);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_it_and_a_manager_issues_a_new_one()
    {
        var order = await Shop.Orders.Ready(new() { Sku = Brush });
        var clerk = await Clerk();
        await clerk.Open($"/store/handover/{order.Fulfilment}");
        for (var left = 4; left >= 0; left--)
        {
            await clerk.Type(clerk.Page.GetByLabel("Code", new() { Exact = true }), "WRONG1");
            await clerk.Tap("Hand over the goods");
            await Expect(clerk.Page.GetByText(left > 0 ? $"Tries left: {left}." : "the code is locked").First).ToBeVisibleAsync();
            if (left == 4)
                await MustBeUsable(clerk.Page, "a wrong code");
        }
        await Expect(clerk.Page.GetByText("A manager can issue a new one")).ToBeVisibleAsync();
        await MustBeUsable(clerk.Page, "locked");

        var manager = await Clerk(Mila);
        await manager.Open($"/store/handover/{order.Fulfilment}");
        await manager.Tap("Issue a new code");
        await Expect(manager.Page.GetByText("The customer has a new code")).ToBeVisibleAsync();
        // The clerk's tablet has seen it by itself, and goes on.
        await clerk.Type(clerk.Page.GetByLabel("Code", new() { Exact = true }), await CodeOf(order));
        await clerk.Tap("Hand over the goods");
        await Expect(clerk.Page.GetByText("Handed over.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_camera_scans_the_code_on_the_phone()
    {
        var order = await Shop.Orders.Ready(new() { Sku = Bell });
        using var folder = new TemporaryFolder();
        var chromium = await StartBrowser(FakeCamera.Showing($"{order.Number}:{await CodeOf(order)}", folder.FullName));
        var page = await OpenIn(chromium, Device.Tablet with { Staff = Jonas });
        await new Clerk(page).Open("/store/handover");
        await Button(page, "Camera").ClickAsync();
        await page.WaitForURLAsync($"**/store/handover/{order.Fulfilment}");
        await Expect(page.GetByText("The code was scanned.")).ToBeVisibleAsync();
        await page.Shot("scanned by the camera");
        await Button(page, "Hand over the goods").ClickAsync();
        await Expect(page.GetByText("Handed over.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_part_is_handed_over_and_nothing_at_all_is_refused()
    {
        var order = await Shop.Orders.Ready(new() { Sku = Bottle, Also = [Levers] });
        var clerk = await Clerk();
        await clerk.Open($"/store/handover/{order.Fulfilment}");
        await clerk.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(await CodeOf(order));
        await clerk.Page.GetByText("Only a part of it").ClickAsync();
        foreach (var line in await clerk.Page.Locator(".take select").AllAsync())
            await line.SelectOptionAsync("0");
        await clerk.Tap("Hand over the goods");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least one item");
        await clerk.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(await CodeOf(order));
        await clerk.Page.Locator(".take select").First.SelectOptionAsync("1");
        await clerk.Page.Locator(".take select").Last.SelectOptionAsync("0");
        await clerk.Tap("Hand over the goods");
        await Expect(clerk.Page.GetByText("Handed over.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_charge_that_fails_keeps_the_goods_until_a_manager_says_why_they_may_go()
    {
        var order = await Shop.Orders.Ready(new() { Sku = Brush, Card = "4000 0000 0000 0341" });
        var clerk = await Clerk();
        await clerk.Open($"/store/handover/{order.Fulfilment}");
        await clerk.Page.GetByText("No code? By identity card").ClickAsync();
        await clerk.Page.GetByLabel("What the identity card says").FillAsync("ID card 4711");
        await clerk.Tap("Hand over the goods");
        await Expect(clerk.Page.GetByText("The payment failed")).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByText("A manager can let the goods go")).ToBeVisibleAsync();
        await MustBeUsable(clerk.Page, "the payment failed");

        var manager = await Clerk(Mila);
        await manager.Open($"/store/handover/{order.Fulfilment}");
        await manager.Page.GetByLabel("Reason").FillAsync("Regular customer, pays tomorrow");
        await MustBeUsable(manager.Page, "override");
        await manager.Tap("Hand over on my responsibility");
        await Expect(manager.Page.GetByText("Handed over.")).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByText("Handed over.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_parcel_is_packed_given_to_its_carrier_and_followed()
    {
        var order = await Shop.Orders.Place(new() { Store = null, Name = "Paul Parcel" });
        var clerk = await Clerk("heike@velo.example");
        await clerk.Open("/store/queue");
        await clerk.Tap(Card(clerk.Page, order).GetByRole(AriaRole.Button));
        await clerk.Tap(clerk.Page.Locator(".line .take"));
        await clerk.Tap("Packed");
        await clerk.Tap(clerk.Page.GetByRole(AriaRole.Link, new() { Name = "Give it to the carrier" }));
        await clerk.Page.GetByLabel("Tracking number").FillAsync("JJD000123");
        await MustBeUsable(clerk.Page, "to the carrier");
        await clerk.Tap("The carrier has it");
        await Expect(clerk.Page.GetByText("JJD000123")).ToBeVisibleAsync();
        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "Delivered", Exact = true }).CheckAsync();
        await MustBeUsable(clerk.Page, "on the way");
        await clerk.Tap("Save");
        await Expect(clerk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Delivered." })).ToBeVisibleAsync();
    }
}
