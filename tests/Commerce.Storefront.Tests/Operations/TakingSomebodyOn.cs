using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Operations;

/// <summary>A clerk comes, works, and goes.</summary>
public sealed class TakingSomebodyOn(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Password = "ein Rad fährt selten allein";

    [Fact]
    public async Task A_new_clerk_chooses_a_password_by_the_mails_link_signs_in_and_is_out_as_soon_as_the_manager_says_so()
    {
        var email = $"{Guid.NewGuid():N}@velo.example";
        var manager = await Desktop("mila@velo.example");
        await manager.GotoAsync("/ops/users");
        await manager.GetByText("Take somebody on").ClickAsync();
        await manager.GetByLabel("Name", new() { Exact = true }).FillAsync("Nova Neumann");
        await manager.GetByLabel("E-mail", new() { Exact = true }).FillAsync(email);
        await manager.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Expect(manager.GetByText("The invitation is on its way.")).ToBeVisibleAsync();
        await manager.Shot("invited");

        // Only administrators see mails about accounts, and only the demo keeps their text.
        var admin = await Desktop("ada@velo.example");
        ILocator mail = null!;
        await Waiting.Until("the invitation to be written", async () =>
        {
            await admin.GotoAsync("/ops/messages");
            mail = admin.Locator("li", new() { HasText = email });
            return await mail.CountAsync() == 1;
        });
        await mail.Locator("summary").ClickAsync();
        await admin.Shot("the mail");
        var link = await mail.Locator("a[href*='/store/reset']").GetAttributeAsync("href");

        var phone = await Phone();
        await phone.GotoAsync(new Uri(link!).PathAndQuery);
        await phone.Locator("input[name=password]").FillAsync(Password);
        await phone.Locator("main form button").ClickAsync();
        await phone.Locator("main a[href='/store/sign-in']").ClickAsync();
        await phone.WaitForURLAsync("**/store/sign-in");
        await phone.GetByLabel("E-mail").FillAsync(email);
        await phone.GetByLabel("Password").FillAsync(Password);
        await phone.Locator("main form button").ClickAsync();
        await phone.WaitForURLAsync("**/store/queue");
        await phone.GotoAsync("/ops");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This is not for your role");
        await phone.Shot("not for clerks");

        await manager.GotoAsync("/ops/users");
        var card = manager.Locator("section.card", new() { HasText = email });
        await card.Locator("summary").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Lock out" }).ClickAsync();
        await Expect(card.GetByText("May not sign in")).ToBeVisibleAsync();
        await phone.GotoAsync("/store/queue");
        await phone.WaitForURLAsync("**/store/sign-in?back=*");
    }

    [Fact]
    public async Task A_manager_may_not_make_another_manager_and_is_told_so()
    {
        Tolerate("422");
        var manager = await Desktop("mila@velo.example");
        await manager.GotoAsync("/ops/users");
        await manager.GetByText("Take somebody on").ClickAsync();
        await manager.GetByLabel("Name", new() { Exact = true }).FillAsync("Max Mächtig");
        await manager.GetByLabel("E-mail", new() { Exact = true }).FillAsync($"{ShopApi.NewKey()}@velo.example");
        await manager.Locator("form[action='/ops/users']").GetByLabel("Manager").CheckAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await Expect(manager.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only somebody above may do this.");
        // What was typed is still there.
        await Expect(manager.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Max Mächtig");
    }
}
