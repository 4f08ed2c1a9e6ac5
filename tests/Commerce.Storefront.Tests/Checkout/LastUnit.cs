using Commerce.Storefront.Tests.Basket;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Checkout;

/// <summary>Two want the last one.</summary>
public sealed class LastUnit(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task One_gets_it_and_the_other_keeps_the_basket_and_is_told_what_there_is_instead()
    {
        Tolerate("422");
        var last = new Wish { Sku = "CTY-KRANICH-M-BLK" };
        var (phone, laptop) = (await Phone(), await Desktop());
        await laptop.Add(Shop, last);
        await laptop.GotoAsync("/basket");
        await phone.CheckOut(Shop, last);

        await laptop.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await Expect(laptop.GetByRole(AriaRole.Alert)).ToContainTextAsync("0 left at Mitte");
        await Expect(laptop.GetByText("Sold out at Mitte just now.")).ToBeVisibleAsync();
        await Expect(laptop.GetByLabel("Quantity of")).ToHaveValueAsync("1");
        await laptop.MustBeAccessible();
        await laptop.Shot("sold out meanwhile");

        await phone.WriteWho();
        await phone.GetByLabel("In the store, when I collect").CheckAsync();
        await phone.Order();
        await phone.MustBePlaced();

        await laptop.Locator(".line-notice button").Last.ClickAsync();
        await Expect(laptop.GetByText("Sold out at Mitte just now.")).ToHaveCountAsync(0);
        await laptop.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await laptop.WaitForURLAsync("**/checkout/*");
    }

    [Fact]
    public async Task Who_holds_it_can_still_choose_another_time_to_collect()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new() { Sku = "CTY-ELSTER-M-GRA" });
        for (var time = 1; time <= 3; time++)
        {
            var before = phone.Url;
            await phone.GetByLabel("When do you come?").SelectOptionAsync(new SelectOptionValue { Index = 3 + time });
            await phone.WaitForURLAsync(url => url.Contains("/checkout/", StringComparison.Ordinal) && url != before);
        }
        await Expect(phone.GetByText("Everything is reserved for you until")).ToBeVisibleAsync();
    }
}
