using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>The whole of it, on two devices that watch each other: the customer's phone and the store's tablet.</summary>
public sealed class BuyOnlineCollectInStore(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    [Fact]
    public async Task The_phone_and_the_counter_see_each_other_from_the_order_to_the_hand_over()
    {
        var counter = await Clerk();
        await counter.Open("/store/queue");

        var order = await Shop.Orders.Place(new() { Name = "Ida Sommer" });
        await Expect(Card(counter.Page, order)).ToContainTextAsync("Ida Sommer");
        var phone = await Phone();
        await phone.GotoAsync($"/order/{order.Token}");
        await Expect(phone.Locator(".steps .now")).ToContainTextAsync("Confirmed");
        await MustBeUsable(counter.Page, "a new order at the counter");

        await counter.Tap(Card(counter.Page, order).GetByRole(AriaRole.Button));
        await Expect(phone.Locator(".steps .now")).ToContainTextAsync("Being prepared");
        await counter.Tap(counter.Page.Locator(".line .take"));
        await counter.Tap("Packed and ready");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ready at");

        await phone.GetByRole(AriaRole.Radio, new() { Name = "P2" }).CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "I'm here" }).ClickAsync();
        await Expect(counter.Page.Locator(".arrival").Filter(new() { HasText = "Ida Sommer" })).ToContainTextAsync("P2");
        await MustBeUsable(counter.Page, "the customer is here");

        // What the phone shows as its QR code.
        await counter.Scan($"{order.Number}:{await CodeOf(order)}");
        await counter.Tap("Hand over the goods");
        await Expect(counter.Page.GetByText("Handed over.")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToContainTextAsync("Ready at");
        await MustBeUsable(counter.Page, "handed over");
        Assert.Equal("HANDED_OVER", await StatusOf(order));
        await counter.Open("/store/queue");
        await Expect(counter.Page.Locator($"#done-{order.Fulfilment}")).ToContainTextAsync("Ida Sommer");
    }
}
