using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.OrderStories;

/// <summary>Whoever has an order's link sees how it stands, on any device, and may do what its holder may.</summary>
public sealed class FollowingAnOrder(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Clerk = "jonas@velo.example";

    [Fact]
    public async Task A_guest_opens_the_link_on_two_devices_and_both_see_it_become_ready()
    {
        var order = await Shop.Orders.Place(new());
        var (phone, laptop) = (await Phone(), await Desktop());
        foreach (var page in new[] { phone, laptop })
        {
            await page.GotoAsync($"/order/{order.Token}");
            await Expect(page.Locator(".steps .now")).ToContainTextAsync("Confirmed");
        }
        await phone.MustBeAccessible();
        await phone.Shot("confirmed");

        await Shop.Orders.Pick(order);
        await Expect(phone.Locator(".steps .now")).ToContainTextAsync("Being prepared");
        await Shop.Orders.Do("packFulfilment", "PackFulfilmentInput", order);
        await Shop.Orders.Do("markReadyForPickup", "MarkReadyInput", order);

        foreach (var page in new[] { phone, laptop })
        {
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ready at");
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
            await page.MustBeAccessible();
            await page.MustFit();
            await page.MustHaveTargets(44);
            await page.Shot("ready");
        }
        Assert.Equal(await phone.Locator(".pass .code").InnerTextAsync(), await laptop.Locator(".pass .code").InnerTextAsync());
    }

    [Fact]
    public async Task A_customer_in_the_car_says_where_they_are_and_the_store_knows()
    {
        var order = await Shop.Orders.Ready(new());
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");

        await phone.GetByRole(AriaRole.Radio, new() { Name = "P2" }).CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "I'm here" }).ClickAsync();

        await Expect(phone.GetByText("The store knows that you are here, at P2")).ToBeVisibleAsync();
        await phone.Shot("here");
        using var clerk = await Shop.As(Clerk);
        var seen = await clerk.Read("query ($id: ID!) { fulfilmentOrder(id: $id) { status parkingPlace } }", new { id = order.Fulfilment });
        Assert.Equal(("CUSTOMER_ARRIVED", "P2"), (seen.GetProperty("status").GetString(), seen.GetProperty("parkingPlace").GetString()));
    }

    [Fact]
    public async Task Somebody_else_is_named_to_collect()
    {
        var order = await Shop.Orders.Ready(new());
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");

        await phone.GetByText("Somebody else collects").ClickAsync();
        await phone.GetByLabel("Name", new() { Exact = true }).FillAsync("Otto Lehmann");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(phone.GetByText("Otto Lehmann collects")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_part_is_cancelled_and_the_rest_stays()
    {
        var order = await Shop.Orders.Place(new() { Quantity = 3 });
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");

        await phone.GetByText("Cancel", new() { Exact = true }).ClickAsync();
        await phone.GetByLabel("Only these:").CheckAsync();
        await phone.Locator("select[name^=line-]").SelectOptionAsync("1");
        await phone.MustBeAccessible();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Cancel now" }).ClickAsync();

        await Expect(phone.GetByText("1 cancelled")).ToBeVisibleAsync();
        await phone.Shot("one cancelled");
    }

    [Fact]
    public async Task What_is_picked_already_is_not_cancelled_and_the_page_says_why()
    {
        var order = await Shop.Orders.Place(new());
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        await phone.GetByText("Cancel", new() { Exact = true }).ClickAsync();
        var cancelled = phone.GetByRole(AriaRole.Button, new() { Name = "Cancel now" });
        await Expect(cancelled).ToBeVisibleAsync();

        // The store is quicker than the form, which an open page may still show.
        await phone.Context.SetOfflineAsync(true);
        await Shop.Orders.Pick(order);
        await phone.Context.SetOfflineAsync(false);
        Tolerate("422", "ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "Failed to load resource", "/live/");
        await phone.EvaluateAsync("() => document.querySelector('form[action$=cancel]')?.requestSubmit()");

        await Expect(phone.Locator("main")).ToContainTextAsync("Being prepared");
    }

    [Fact]
    public async Task The_whole_order_is_cancelled_without_JavaScript()
    {
        var order = await Shop.Orders.Place(new());
        var phone = await Open(Device.Phone with { JavaScript = false });
        await phone.GotoAsync($"/order/{order.Token}");
        await phone.GetByText("Cancel", new() { Exact = true }).ClickAsync();

        await phone.GetByRole(AriaRole.Button, new() { Name = "Cancel now" }).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This order is cancelled");
    }

    [Fact]
    public async Task A_link_that_is_not_quite_right_shows_nothing()
    {
        var order = await Shop.Orders.Place(new());
        var phone = await Phone();
        Tolerate("404");

        var answer = await phone.GotoAsync($"/order/{order.Token[..^1]}{(order.Token[^1] == 'A' ? 'B' : 'A')}");

        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("Anna", await phone.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_is_printed_on_paper()
    {
        var order = await Shop.Orders.Ready(new());
        var desktop = await Desktop();
        await desktop.GotoAsync($"/order/{order.Token}");
        await desktop.GetByRole(AriaRole.Link, new() { Name = "Receipt" }).ClickAsync();
        await Expect(desktop.GetByRole(AriaRole.Heading, new() { Name = $"Receipt for order {order.Number}" })).ToBeVisibleAsync();
        await desktop.MustBeAccessible();

        await desktop.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(desktop.Locator(".site-header")).ToBeHiddenAsync();
        await desktop.Shot("receipt on paper");
    }

    [Fact]
    public async Task The_last_order_and_its_code_open_without_a_network()
    {
        var order = await Shop.Orders.Ready(new());
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        await Expect(phone.Locator(".pass .code")).ToBeVisibleAsync();
        await phone.WaitForFunctionAsync("async () => (await (await caches.open('orders')).keys()).length > 0");

        Tolerate("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "Failed to load", "/live/", "Failed to fetch");
        await phone.Context.SetOfflineAsync(true);
        await phone.ReloadAsync();

        await Expect(phone.Locator(".pass .code")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Img, new() { Name = "QR code" })).ToBeVisibleAsync();
        await phone.Shot("order without a network");
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Your last order and its code" })).ToBeVisibleAsync();
        await phone.Shot("no connection");
        await phone.Context.SetOfflineAsync(false);
    }
}
