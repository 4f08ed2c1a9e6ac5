using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>Somebody stands at the counter and has no number at hand.</summary>
public sealed class LookingUpCustomers(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    [Fact]
    public async Task A_customer_is_found_by_mail_and_a_guest_by_the_name_of_the_order()
    {
        using var guest = Shop.Guest();
        const string signUp = "mutation ($input: SignUpInput!) { signUp(input: $input) { mailSent errors { __typename ... on UserError { message } } } }";
        await guest.Made(signUp, new { idempotencyKey = ShopApi.NewKey(), name = "Konrad Konto", email = "konrad@konto.example", password = "sattel-und-lenker" });
        var clerk = await Clerk();
        await clerk.Open("/store/customers");
        await clerk.Page.GetByRole(AriaRole.Searchbox).FillAsync("konrad@konto.example");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Expect(clerk.Page.GetByRole(AriaRole.Heading, new() { Name = "Konrad Konto" })).ToBeVisibleAsync();
        await MustBeUsable(clerk.Page, "a customer");

        // Two orders of one name: a list, from which each leads to where it stands.
        var (first, second) = (await Shop.Orders.Place(new() { Name = "Vera Vielbestellerin" }), await Shop.Orders.Ready(new() { Name = "Vera Vielbestellerin" }));
        await clerk.Page.GetByRole(AriaRole.Searchbox).FillAsync("vielbestellerin");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await Expect(clerk.Page.GetByText("2 orders")).ToBeVisibleAsync();
        await Expect(clerk.Page.GetByText(first.Number)).ToBeVisibleAsync();
        await MustBeUsable(clerk.Page, "two orders");
        await clerk.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = second.Number }).GetByRole(AriaRole.Link).ClickAsync();
        await clerk.Page.WaitForURLAsync($"**/store/handover/{second.Fulfilment}");
    }
}
