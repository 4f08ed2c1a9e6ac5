using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.OrderStories;

/// <summary>The store did not find something: its customer decides, on the order's page.</summary>
public sealed class ChoosingAnew(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_rejected_item_is_collected_at_another_store()
    {
        var order = await Shop.Orders.Place(new());
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        await NotFound(order);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("We need a word from you");
        await phone.MustBeAccessible();
        await phone.MustHaveTargets(44);
        await phone.Shot("asked");

        var other = phone.Locator(".ask .choice", new() { HasTextString = "Collect at" }).First;
        var store = (await other.Locator("strong").InnerTextAsync())["Collect at ".Length..];
        await other.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();

        await Expect(phone.Locator(".ask")).ToHaveCountAsync(0);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 2, Name = $"Collect at {store}" })).ToBeVisibleAsync();
        await phone.Shot("another store");
    }

    [Fact]
    public async Task A_rejected_item_is_sent_to_an_address_that_is_given_now()
    {
        var order = await Shop.Orders.Place(new());
        await NotFound(order);
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");

        await phone.GetByLabel("Have it shipped").CheckAsync();
        await phone.GetByText("Address to ship to").ClickAsync();
        await phone.GetByLabel("Street and number").FillAsync("Lindenweg 1");
        await phone.GetByLabel("Postcode").FillAsync("10115");
        await phone.GetByLabel("Town").FillAsync("Berlin");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Shipped to you" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Shipping_without_an_address_is_refused_in_words_and_nothing_is_lost()
    {
        var order = await Shop.Orders.Place(new());
        await NotFound(order);
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        Tolerate("422");

        await phone.GetByLabel("Have it shipped").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Alert)).ToContainTextAsync("please tell us where to");
        await Expect(phone.Locator(".ask")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_rejected_item_is_cancelled_by_its_customer_without_JavaScript()
    {
        var order = await Shop.Orders.Place(new());
        await NotFound(order);
        var phone = await Open(Device.Phone with { JavaScript = false });
        await phone.GotoAsync($"/order/{order.Token}");

        await phone.GetByLabel("Cancel this part").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This order is cancelled");
    }

    private async Task NotFound(Bought order)
    {
        await Shop.Orders.Do("acceptFulfilment", order);
        await Shop.Orders.Do("startPicking", order);
        await Shop.Orders.Do("reportNotFound", "ReportNotFoundInput", order, ("line", order.Lines[0]), ("quantity", 1), ("reason", "NOT_ON_SHELF"));
    }
}
