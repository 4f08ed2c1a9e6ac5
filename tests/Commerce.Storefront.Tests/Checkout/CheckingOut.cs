using Commerce.Storefront.Tests.Basket;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Checkout;

/// <summary>From the product to the placed order.</summary>
public sealed class CheckingOut(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Good = "4242 4242 4242 4242", Declined = "4000 0000 0000 0002", Asks = "4000 0025 0000 3155", AnswerLost = "4000 0000 0000 0127",
        AnswersLate = "4000 0000 0000 0077";
    private const int MostFields = 8;

    [Fact]
    public async Task A_guest_with_a_phone_buys_online_and_collects_in_store_with_eight_fields_at_most()
    {
        var phone = await Phone();
        await phone.Post("/stores/choose", new() { ["store"] = await Shop.StoreOf("BER-MITTE"), ["back"] = "/" });
        await phone.GotoAsync("/p/hebamme-tyre-levers");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Add to basket" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "To the basket" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await phone.WaitForURLAsync("**/checkout/*");

        await Expect(phone.Locator("[data-left]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d+:\d\d$"));
        Assert.InRange(await VisibleFields(phone), 6, MostFields);
        await phone.MustBeAccessible();
        await phone.MustFit();
        await phone.MustHaveTargets(44);
        await phone.Shot("checkout");
        await phone.WriteWho();
        await phone.WriteCard(Good);
        await phone.Order();
        await phone.MustBePlaced();
        await phone.Shot("placed");
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByText("Your basket is empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_declined_card_is_said_and_another_one_orders_what_is_still_held()
    {
        Tolerate("422");
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        await phone.WriteWho();
        await phone.WriteCard(Declined);
        await phone.Order();
        await Expect(phone.GetByText("Your bank has declined the card.")).ToBeVisibleAsync();
        await Expect(phone.GetByText("stays reserved until")).ToBeVisibleAsync();
        await Expect(phone.GetByLabel("Full name")).ToHaveValueAsync("Anna Müller");
        Assert.Equal("", await phone.Locator("[name=card-number]").GetAttributeAsync("value") ?? "");
        await phone.MustBeAccessible();
        await phone.Shot("declined");
        await phone.WriteCard(Good);
        await phone.Order();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task A_bank_that_asks_is_answered_on_its_page_and_the_order_goes_on()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        await phone.WriteWho();
        await phone.WriteCard(Asks);
        await phone.Order();
        await Expect(phone.GetByText("Your bank wants you to confirm")).ToBeVisibleAsync();
        await phone.MustBeAccessible();
        await phone.Shot("the bank asks");
        await phone.GetByRole(AriaRole.Link, new() { Name = "Confirm at the bank" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Back to the shop" }).ClickAsync();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task An_answer_of_the_bank_that_is_lost_is_waited_for()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        await phone.WriteWho();
        await phone.WriteCard(AnswerLost);
        await phone.Order();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task While_a_slow_bank_is_waited_for_another_page_says_so_and_goes_on_by_itself()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        var checkout = phone.Url;
        var (second, third) = (await phone.Context.NewPageAsync(), await phone.Context.NewPageAsync());
        // It hears of nothing, so that it can be looked at.
        await second.RouteAsync("**/live/**", route => route.FulfillAsync(new() { Status = 204 }));
        await phone.WriteWho();
        await phone.WriteCard(AnswersLate);
        await phone.Order();

        do
            await second.GotoAsync(checkout, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        while (await second.GetByLabel("Card number").CountAsync() > 0);
        await Expect(second.GetByText("Your payment is being checked")).ToBeVisibleAsync();
        await third.GotoAsync(checkout);
        await second.MustBeAccessible();
        await second.MustFit();
        await second.Shot("the payment is being checked");
        await third.MustBePlaced();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task What_is_shipped_needs_an_address_and_a_card_and_what_is_wrong_is_said_beside_its_field()
    {
        Tolerate("422");
        var desk = await Desktop();
        await desk.CheckOut(Shop, new() { Store = null });
        await Expect(desk.GetByLabel("In the store, when I collect")).ToHaveCountAsync(0);
        await desk.WriteWho(email: "anna@example.");
        await desk.GetByLabel("Street and house number").FillAsync("Lindenweg 1");
        await desk.GetByLabel("Postcode").FillAsync("10115");
        await desk.GetByLabel("Town").FillAsync("Berlin");
        await desk.WriteCard("1234");
        await desk.Locator("#checkout-form").EvaluateAsync("form => form.noValidate = true");
        await desk.Order();
        await Expect(desk.GetByText("Please write an e-mail address")).ToBeVisibleAsync();
        await Expect(desk.GetByLabel("E-mail")).ToBeFocusedAsync();
        await desk.MustBeAccessible();
        await desk.Shot("wrong address");

        await desk.GetByLabel("E-mail").FillAsync("anna@example.com");
        await desk.WriteCard("1234");
        await desk.Order();
        await Expect(desk.GetByText("This is no card number")).ToBeVisibleAsync();
        await Expect(desk.GetByLabel("Postcode")).ToHaveValueAsync("10115");
        await desk.WriteCard(Good);
        await desk.Order();
        await desk.MustBePlaced();
    }

    [Fact]
    public async Task Another_time_to_collect_is_held_as_soon_as_it_is_chosen_and_what_is_typed_stays()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        var before = phone.Url;
        await phone.WriteWho();
        await phone.GetByText("Somebody else collects it").ClickAsync();
        await phone.GetByLabel("Name of who collects").FillAsync("Kim Sommer");
        await phone.GetByLabel("When do you come?").SelectOptionAsync(new SelectOptionValue { Index = 5 });
        await phone.WaitForURLAsync(url => url.Contains("/checkout/", StringComparison.Ordinal) && url != before && !url.EndsWith("/slot", StringComparison.Ordinal));
        await Expect(phone.GetByLabel("Full name")).ToHaveValueAsync("Anna Müller");
        await Expect(phone.GetByLabel("Name of who collects")).ToHaveValueAsync("Kim Sommer");
        await phone.GetByLabel("In the store, when I collect").CheckAsync();
        await Expect(phone.GetByLabel("Card number")).ToBeHiddenAsync();
        await phone.Order();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task Everything_works_without_a_script_up_to_the_placed_order()
    {
        Tolerate("422");
        var phone = await Open(Device.Phone with { JavaScript = false });
        await phone.Post("/stores/choose", new() { ["store"] = await Shop.StoreOf("BER-MITTE"), ["back"] = "/" });
        await phone.GotoAsync("/p/hebamme-tyre-levers");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Add to basket" }).ClickAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "To the basket" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "One more of" }).ClickAsync();
        await Expect(phone.GetByLabel("Quantity of")).ToHaveValueAsync("2");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await Expect(phone.GetByText("Everything is reserved for you until")).ToBeVisibleAsync();
        await phone.WriteWho();
        await phone.GetByLabel("When do you come?").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await phone.GetByRole(AriaRole.Button, new() { Name = "Change the time" }).ClickAsync();
        await Expect(phone.GetByLabel("E-mail")).ToHaveValueAsync("anna@example.com");
        await phone.WriteCard(Declined);
        await phone.Order();
        await Expect(phone.GetByText("Your bank has declined the card.")).ToBeVisibleAsync();
        await phone.WriteCard(Good);
        await phone.Order();
        await phone.MustBePlaced();
    }

    [Fact]
    public async Task Tapped_twice_at_once_it_is_one_order()
    {
        var phone = await Phone();
        await phone.CheckOut(Shop, new());
        var (path, token) = (new Uri(phone.Url).AbsolutePath, await phone.FormToken());
        var fields = new Dictionary<string, string>
        {
            ["key"] = ShopApi.NewKey(), ["name"] = "Anna", ["email"] = "anna@example.com", ["pay"] = "store",
        };
        var answers = await Task.WhenAll(phone.Post(path, fields, token), phone.Post(path, fields, token));
        Assert.All(answers, answer => Assert.Equal((303, path), (answer.Status, answer.Headers["location"])));
        await phone.ReloadAsync();
        await phone.MustBePlaced();
    }

    /// <summary>A group of choices counts as one.</summary>
    private static async Task<int> VisibleFields(IPage page) => await page.EvaluateAsync<int>("""
        () => new Set([...document.querySelectorAll('main input, main select, main textarea')]
            .filter(field => field.type !== 'hidden' && field.checkVisibility({ checkVisibilityCSS: true }))
            .map(field => field.name)).size
        """);
}
