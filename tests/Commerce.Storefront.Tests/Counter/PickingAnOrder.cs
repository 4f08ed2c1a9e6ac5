using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>From the queue to the shelf, with a finger, a scanner or the keyboard alone.</summary>
public sealed class PickingAnOrder(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    [Fact]
    public async Task Five_lines_take_at_most_twelve_actions_from_the_queue_to_ready()
    {
        string[] skus = ["TLS-HEBAMME-YLW", Brush, Bell, Bottle, Levers];
        var order = await Shop.Orders.Place(new() { Sku = skus[0], Also = skus[1..], Name = "Five Lines" });
        var clerk = await Clerk();
        await clerk.Open("/store/queue");
        await clerk.Tap(Card(clerk.Page, order).GetByRole(AriaRole.Button));
        await MustBeUsable(clerk.Page, "picking");

        // Three are scanned, wherever the focus is; two are taken by a tap.
        for (var i = 0; i < 3; i++)
        {
            await clerk.Scan(await BarcodeOf(skus[i]));
            await Expect(clerk.Page.GetByText($"{i + 1} of 5 picked")).ToBeVisibleAsync();
        }
        for (var i = 3; i < 5; i++)
        {
            await clerk.Tap(clerk.Page.Locator(".line:not(.done) .take").First);
            await Expect(clerk.Page.GetByText($"{i + 1} of 5 picked")).ToBeVisibleAsync();
        }
        await MustBeUsable(clerk.Page, "everything is picked");
        await clerk.Type(clerk.Page.GetByLabel("Shelf"), "B 3");
        await clerk.Tap("Packed and ready");

        await Expect(clerk.Page.GetByText("Ready. The customer has been told")).ToBeVisibleAsync();
        await Expect(Card(clerk.Page, order)).ToContainTextAsync("Shelf B 3");
        Assert.Equal("READY_FOR_PICKUP", await StatusOf(order));
        Assert.InRange(clerk.Actions, 1, 12);
    }

    [Fact]
    public async Task Three_scans_in_a_row_count_three_and_a_strange_code_counts_nothing()
    {
        var order = await Shop.Orders.Place(new() { Sku = Bottle, Quantity = 3 });
        var clerk = await Clerk();
        await clerk.Open($"/store/pick/{order.Fulfilment}");
        await clerk.Tap("Start picking");
        await Expect(clerk.Page.Locator(".line .take")).ToBeFocusedAsync();

        var barcode = await BarcodeOf(Bottle);
        await clerk.Scan("4006381333931");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("4006381333931 is not part of this order");
        await MustBeUsable(clerk.Page, "not part of the order");
        // The scanner is faster than the answers, and its Enter must not press the button that has the focus.
        await clerk.Scan(barcode);
        await clerk.Scan(barcode);
        await Expect(clerk.Page.GetByText("2 of 3 picked")).ToBeVisibleAsync();
        await clerk.Scan(barcode);
        await Expect(clerk.Page.GetByText("3 of 3 picked")).ToBeVisibleAsync();
        await clerk.Scan(barcode);
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_not_found_is_told_with_a_reason_and_the_customer_is_asked()
    {
        var order = await Shop.Orders.Place(new() { Sku = Bell, Also = [Brush] });
        var clerk = await Clerk();
        await clerk.Open($"/store/pick/{order.Fulfilment}");
        await clerk.Tap("Start picking");
        await clerk.Tap(clerk.Page.Locator(".line .take").Nth(1));
        await clerk.Tap(clerk.Page.Locator("summary").Filter(new() { HasText = "Not found" }).First);
        await clerk.Page.GetByRole(AriaRole.Radio, new() { Name = "Damaged" }).CheckAsync();
        await MustBeUsable(clerk.Page, "why it was not found");
        await clerk.Tap("1 is missing");
        await Expect(clerk.Page.GetByText("1 not found; the customer is asked")).ToBeVisibleAsync();
        await clerk.Tap("Packed and ready");

        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        await Expect(phone.GetByRole(AriaRole.Main)).ToContainTextAsync("not found", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task A_clerk_with_the_keyboard_alone_gets_an_order_ready()
    {
        var order = await Shop.Orders.Place(new() { Sku = Brush, Also = [Bell], Name = "Key Board" });
        var page = await Desktop(Jonas);
        await new Clerk(page).Open("/store/stock");
        await page.Keyboard.PressAsync("g", new() { Delay = 100 });
        await page.Keyboard.PressAsync("q");
        await page.WaitForURLAsync("**/store/queue");
        await page.MustShowFocus();
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(order.Number);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/store/pick/*");
        // The focus goes to what comes next, step by step.
        foreach (var next in new[] { "Start picking", "Picked", "Picked", "Packed and ready" })
        {
            await Expect(page.Locator(":focus")).ToContainTextAsync(next);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("form[aria-busy=true]")).ToHaveCountAsync(0);
        }
        await page.WaitForURLAsync("**/store/queue");
        Assert.Equal("READY_FOR_PICKUP", await StatusOf(order));
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await MustBeUsable(page, "shortcuts");
    }

    [Fact]
    public async Task Without_a_script_an_order_is_picked_and_handed_over()
    {
        var order = await Shop.Orders.Place(new() { Sku = Brush, Quantity = 2 });
        var page = await Open(Device.Tablet with { Staff = Jonas, JavaScript = false });
        await page.GotoAsync("/store/queue");
        await Card(page, order).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByLabel("Scan an item").FillAsync(await BarcodeOf(Brush));
        await Button(page, "Count").ClickAsync();
        await Expect(page.GetByText("1 of 2 picked")).ToBeVisibleAsync();
        await page.Locator(".line .take").ClickAsync();
        await Button(page, "Packed and ready").ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(order.Number);
        await Button(page, "Search").ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(await CodeOf(order));
        await Button(page, "Hand over the goods").ClickAsync();
        await Expect(page.GetByText("Handed over.").Or(page.GetByText("The payment is being checked"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pick_list_and_the_packing_slip_are_printed_without_what_is_around_them()
    {
        var order = await Shop.Orders.Place(new() { Sku = Bell, Quantity = 2 });
        var clerk = await Clerk();
        await clerk.Open($"/store/pick/{order.Fulfilment}/print");
        await MustBeUsable(clerk.Page, "to print");
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "Pick list" })).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "Packing slip" })).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator(".site-header")).ToBeHiddenAsync();
        await Expect(clerk.Page.GetByRole(AriaRole.Cell, new() { Name = Bell }).First).ToBeVisibleAsync();
        await clerk.Page.Shot("printed");
    }
}
