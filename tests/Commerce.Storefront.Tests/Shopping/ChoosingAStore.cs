using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class ChoosingAStore(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string SignUp = "mutation ($input: SignUpInput!) { signUp(input: $input) { mailSent errors { __typename } } }";
    private const string Preferred = "{ me { ... on Customer { preferredStore { code } } } }";

    [Fact]
    public async Task The_choice_is_remembered_and_one_comes_back_to_where_one_was()
    {
        var page = await Phone();
        await page.GotoAsync("/p/kuppel-commuter-helmet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Choose a store" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this my store Mitte" }).ClickAsync();
        await page.WaitForURLAsync("**/p/kuppel-commuter-helmet");
        await Expect(page.GetByText("Collect at Mitte")).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My store: Velo Okarina Mitte" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_phone_is_decides_which_store_is_nearest()
    {
        var page = await Open(Device.Phone with { Location = new() { Latitude = 48.14f, Longitude = 11.56f } });
        await page.GotoAsync("/stores");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my location" }).ClickAsync();
        await Expect(page.Locator(".store-card h3").First).ToHaveTextAsync("Sendling");
        await Expect(page.Locator(".store-card").First).ToContainTextAsync("km");
        await page.MustBeAccessible();
        await page.Shot("nearest first");
    }

    [Fact]
    public async Task A_phone_that_does_not_tell_says_so_and_a_city_may_be_chosen()
    {
        var page = await Phone();
        await page.GotoAsync("/stores");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my location" }).ClickAsync();
        await Expect(page.GetByText("Choose a city instead")).ToBeVisibleAsync();
        await page.GetByLabel("City").SelectOptionAsync("Hamburg");
        await Expect(page.Locator(".store-card h3")).ToHaveTextAsync(["Altona"]);
    }

    [Fact]
    public async Task A_customers_choice_is_kept_with_the_account()
    {
        var (email, password) = ($"store-{Guid.NewGuid():N}@example.com", "a-long-enough-password");
        using var guest = Shop.Guest();
        await guest.Mutate(SignUp, new { idempotencyKey = ShopApi.NewKey(), name = "Otto Wagner", email, password });
        var token = await ShopApi.SignIn(Shop.Address, email, password, staff: false);
        var page = await Phone();
        await page.Context.AddCookiesAsync([new() { Name = "session", Value = token, Url = Shop.Address.ToString(), HttpOnly = true }]);
        await page.ChooseStore("Kreuzberg");
        using var customer = new ShopApi(Shop.Address, token);
        Assert.Contains("BER-KREUZBERG", (await customer.Read(Preferred, new { })).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_tells_its_hours_and_the_way()
    {
        var page = await Phone();
        await page.GotoAsync("/stores");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kreuzberg" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Velo Okarina Kreuzberg");
        await Expect(page.GetByText("canal side")).ToBeVisibleAsync();
        await Expect(page.Locator("table.hours tr")).ToHaveCountAsync(7);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make this my store" }).ClickAsync();
        await Expect(page.GetByText("My store", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_script_a_store_is_chosen_too()
    {
        var page = await Open(Device.Phone with { JavaScript = false });
        await page.ChooseStore("Altona");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Use my location" })).ToBeHiddenAsync();
    }
}
