using System.Text.RegularExpressions;
using Commerce.Storefront.Tests.Basket;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Account;

/// <summary>From the first sign-up to a forgotten password.</summary>
public sealed partial class KeepingAnAccount(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string First = "seven green kettles", Second = "nine quiet harbours";

    [Fact]
    public async Task Somebody_signs_up_confirms_the_address_and_their_basket_comes_along()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var phone = await Phone();
        await phone.Add(Shop, new() { Quantity = 2 });
        await SignUp(phone, email);
        await phone.MustBeAccessible();
        await phone.Shot("signed up");
        await SignIn(phone, First);
        await Expect(phone.GetByText("Please confirm your address")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Basket, 2 items" })).ToBeVisibleAsync();
        await phone.MustBeAccessible();
        await phone.MustFit();
        await phone.Shot("account");

        await phone.GotoAsync(await LinkFrom(email, "VERIFY_EMAIL"));
        await phone.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(phone.GetByText("your address is confirmed")).ToBeVisibleAsync();

        var laptop = await Desktop();
        await laptop.GotoAsync("/account/sign-in?back=/basket");
        await laptop.GetByLabel("E-mail").FillAsync(email);
        await SignIn(laptop, First);
        await Expect(laptop.GetByLabel("Quantity of")).ToHaveValueAsync("2");
        await phone.GotoAsync("/basket");
        await phone.GetByRole(AriaRole.Button, new() { Name = "One more of" }).ClickAsync();
        await Expect(laptop.GetByLabel("Quantity of")).ToHaveValueAsync("3");
        await phone.CheckOut(Shop, new());
        await Expect(phone.GetByLabel("E-mail")).ToHaveValueAsync(email);
        await phone.GetByLabel("In the store, when I collect").CheckAsync();
        await phone.Order();
        await phone.MustBePlaced();
        await phone.GotoAsync("/account/orders");
        await Expect(phone.Locator(".order-row")).ToHaveCountAsync(1);
        await phone.MustBeAccessible();
        await phone.Shot("orders");
    }

    [Fact]
    public async Task A_device_that_still_has_the_guests_basket_begins_another_one()
    {
        var (email, phone, old) = ($"{Guid.NewGuid():N}@example.com", await Phone(), await Desktop());
        await phone.Add(Shop, new() { Quantity = 2 });
        await old.Context.AddCookiesAsync((await phone.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
        }));
        await SignUp(phone, email);
        await SignIn(phone, First);

        await old.Add(Shop, new() { Sku = "TLS-HEBAMME-BLU" });
        await old.GotoAsync("/basket");
        await Expect(old.GetByLabel("Quantity of")).ToHaveValueAsync("1");
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByLabel("Quantity of")).ToHaveValueAsync("2");

        await phone.Locator("main").GetByRole(AriaRole.Button, new() { Name = "One more of" }).ClickAsync();
        await Expect(phone.GetByLabel("Quantity of")).ToHaveValueAsync("3");
        await Expect(old.GetByLabel("Quantity of")).ToHaveValueAsync("1");
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_the_mails_link_which_works_once()
    {
        Tolerate("422");
        var email = $"{Guid.NewGuid():N}@example.com";
        var phone = await Phone();
        await SignUp(phone, email);
        await phone.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await phone.GetByLabel("E-mail").FillAsync(email);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send the mail" }).ClickAsync();
        await Expect(phone.GetByText("a mail is on its way")).ToBeVisibleAsync();

        var link = await LinkFrom(email, "RESET_PASSWORD");
        await phone.GotoAsync(link);
        await phone.GetByLabel("New password").FillAsync("aaaaaaaaaaaa");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(phone.GetByText("too short or too common")).ToBeVisibleAsync();
        await phone.MustBeAccessible();
        await phone.GetByLabel("New password").FillAsync(Second);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(phone.GetByText("Your new password is set")).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).Last.ClickAsync();
        await phone.GetByLabel("E-mail").FillAsync(email);
        await SignIn(phone, Second);
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Hello, Anna Müller" })).ToBeVisibleAsync();

        await phone.GotoAsync(link);
        await phone.GetByLabel("New password").FillAsync(First);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(phone.GetByText("The link is wrong, used already or too old")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        Tolerate("422");
        var (email, phone) = ($"{Guid.NewGuid():N}@example.com", await Phone());
        await SignUp(phone, email);
        var answers = new List<string>();
        foreach (var address in new[] { email, "nobody@example.com" })
        {
            await phone.GotoAsync("/account/sign-in");
            await phone.GetByLabel("E-mail").FillAsync(address);
            await SignIn(phone, "wrong wrong wrong");
            answers.Add(await phone.GetByRole(AriaRole.Alert).InnerTextAsync());
            await Expect(phone.GetByLabel("E-mail")).ToHaveValueAsync(address);
        }
        Assert.Equal(answers[0], answers[1]);
        await phone.Shot("refused");
    }

    [Fact]
    public async Task A_new_colleague_is_welcomed_by_the_mails_link()
    {
        var email = $"{Guid.NewGuid():N}@velo.example";
        using (var ada = await Shop.As("ada@velo.example"))
            await ada.Made("mutation ($input: CreateStaffInput!) { createStaff(input: $input) { position errors { ... on UserError { message } } } }",
                new { idempotencyKey = Guid.NewGuid().ToString("N"), name = "Toni Blau", email, role = "CLERK", stores = new[] { await Shop.StoreOf("BER-MITTE") } });
        var tablet = await Tablet();
        await tablet.GotoAsync(await LinkFrom(email, "STAFF_INVITED"));
        await tablet.MustBeAccessible();
        await tablet.GetByLabel("New password").FillAsync(First);
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(tablet.Locator("main a[href='/store/sign-in']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_sign_in_and_back()
    {
        var phone = await Phone();
        await phone.GotoAsync("/account/orders");
        Assert.EndsWith("/account/sign-in?back=%2Faccount%2Forders", phone.Url, StringComparison.Ordinal);
        await Expect(phone.Locator("main input[name=back]")).ToHaveValueAsync("/account/orders");
    }

    private static async Task SignUp(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-up");
        await page.GetByLabel("Full name").FillAsync("Anna Müller");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(First);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await Expect(page.GetByText("Your account is ready.")).ToBeVisibleAsync();
    }

    private static async Task SignIn(IPage page, string password)
    {
        await page.GetByLabel("Password").FillAsync(password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The demo's mails stand in the outbox.</summary>
    private async Task<string> LinkFrom(string email, string template)
    {
        using var ada = await Shop.As("ada@velo.example");
        var path = "";
        await Waiting.Until($"a mail {template} to {email}", async () =>
        {
            var sent = await ada.Read("query { messages(first: 50) { nodes { template recipient text } } }", new { });
            foreach (var message in sent.GetProperty("nodes").EnumerateArray())
                if (message.GetProperty("template").GetString() == template && message.GetProperty("recipient").GetString() == email)
                    path = new Uri(Link().Match(message.GetProperty("text").GetString()!).Value).PathAndQuery;
            return path.Length > 0;
        });
        return path;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
