using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Operations;

/// <summary>What a manager does in a day, as a story each.</summary>
public sealed class AManagersDay(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Mila = "mila@velo.example";

    [Fact]
    public async Task A_missing_item_stands_among_what_needs_attention_and_the_order_tells_who_did_what()
    {
        var (orders, name) = (new OrderDesk(Shop), $"Ida {Guid.NewGuid():N}"[..12]);
        var bought = await orders.Place(new() { Name = name });
        await orders.Do("startPicking", bought);
        await orders.Do("reportNotFound", "ReportNotFoundInput", bought, ("line", bought.Lines[0]), ("quantity", 1), ("reason", "DAMAGED"));
        var desk = await Desktop(Mila);
        await Waiting.Until("the order to need attention", async () =>
        {
            await desk.GotoAsync("/ops/exceptions");
            return await desk.Locator("#rejected").GetByText(bought.Number).CountAsync() > 0;
        });
        await desk.Shot("needs attention");
        await desk.Locator("#rejected").GetByRole(AriaRole.Link, new() { Name = bought.Number, Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(bought.Number);
        var history = desk.Locator(".history");
        await Expect(history).ToContainTextAsync("Item not found");
        await Expect(history).ToContainTextAsync("by Jonas Petersen · 1 × Hebamme Reifenheber · Velo Okarina Mitte · Damaged");
        await Expect(desk.GetByText("The customer chooses until")).ToBeVisibleAsync();
        await desk.Shot("whole history");
    }

    [Fact]
    public async Task An_order_is_held_with_a_reason_and_another_desk_sees_it_at_once()
    {
        var bought = await new OrderDesk(Shop).Place(new());
        var (desk, other) = (await Desktop(Mila), await Desktop("ada@velo.example"));
        await other.GotoAsync($"/ops/orders/{bought.Id}");
        await desk.GotoAsync($"/ops/orders/{bought.Id}");
        await desk.GetByText("Put on hold").First.ClickAsync();
        await desk.GetByLabel("Reason").First.FillAsync("The customer calls back");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Put on hold" }).ClickAsync();
        await Expect(desk.GetByText("The order is on hold.")).ToBeVisibleAsync();
        await Expect(other.Locator("h1 + .badge")).ToHaveTextAsync("On hold");
        await Expect(other.GetByText("Reason: The customer calls back").First).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(other.Locator("h1 + .badge")).ToHaveTextAsync("Confirmed");
    }

    [Fact]
    public async Task What_the_shop_refuses_is_said_in_words_and_nothing_is_cancelled_by_mistake()
    {
        Tolerate("422");
        var bought = await new OrderDesk(Shop).Place(new() { Quantity = 2 });
        var desk = await Desktop(Mila);
        await desk.GotoAsync($"/ops/orders/{bought.Id}");
        await CancelUnits(desk, 0);
        await Expect(desk.GetByText("Nothing was cancelled: say how many units.")).ToBeVisibleAsync();
        await Expect(desk.GetByText("2 to pick")).ToBeVisibleAsync();
        await CancelUnits(desk, 1);
        await Expect(desk.GetByText("1 cancelled").First).ToBeVisibleAsync();
        await CancelUnits(desk, 2);
        await Expect(desk.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only 1 are left of it.");
        await desk.MustBeAccessible();
        await desk.Shot("refused");
    }

    [Fact]
    public async Task An_order_is_cancelled_and_the_history_says_by_whom()
    {
        var bought = await new OrderDesk(Shop).Place(new());
        var desk = await Desktop(Mila);
        await desk.GotoAsync($"/ops/orders/{bought.Id}");
        await desk.Locator("summary", new() { HasText = "Cancel" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Expect(desk.GetByText("Cancelled. The customer gets a message.")).ToBeVisibleAsync();
        await Expect(desk.Locator("h1 + .badge")).ToHaveTextAsync("Cancelled");
        await Expect(desk.Locator(".history")).ToContainTextAsync("by Mila Brandt");
    }

    private static async Task CancelUnits(IPage desk, int units)
    {
        if (!await desk.GetByLabel("Only these units").IsVisibleAsync())
            await desk.Locator("summary", new() { HasText = "Cancel" }).ClickAsync();
        await desk.GetByLabel("Only these units").CheckAsync();
        await desk.Locator(".cancel-lines input").FillAsync($"{units}");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
    }

    [Fact]
    public async Task The_address_holds_the_view_and_the_file_holds_what_it_shows()
    {
        var name = $"=Eva{Guid.NewGuid():N}"[..12];
        var bought = await new OrderDesk(Shop).Place(new() { Name = name });
        var desk = await Desktop(Mila);
        await Waiting.Until("the order to be found", async () =>
        {
            await desk.GotoAsync($"/ops/orders?q={bought.Number}");
            return await desk.Locator("tbody tr").CountAsync() == 1;
        });
        await desk.GetByLabel("Confirmed", new() { Exact = true }).CheckAsync();
        await desk.WaitForURLAsync("**/ops/orders?q=*status=CONFIRMED*");
        await Expect(desk.Locator("tbody tr")).ToHaveCountAsync(1);
        var address = await desk.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).GetAttributeAsync("href");
        var file = await (await desk.Context.APIRequest.GetAsync(address!)).TextAsync();
        Assert.Contains($"\"{bought.Number}\"", file, StringComparison.Ordinal);
        // A spreadsheet would run what begins with "=".
        Assert.Contains($"\"'{name}", file, StringComparison.Ordinal);
        await desk.GetByLabel("Confirmed", new() { Exact = true }).UncheckAsync();
        await desk.GetByLabel("Completed", new() { Exact = true }).CheckAsync();
        await Expect(desk.GetByText("No order fits.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_searches_and_goes_anywhere()
    {
        var desk = await Desktop(Mila);
        await desk.GotoAsync("/ops");
        await desk.Keyboard.PressAsync("/");
        await Expect(desk.Locator("[data-slash]")).ToBeFocusedAsync();
        await desk.Keyboard.PressAsync("Control+k");
        await Expect(desk.Locator("#palette")).ToBeVisibleAsync();
        await desk.Keyboard.TypeAsync("staf");
        await desk.MustBeAccessible();
        await desk.Shot("palette");
        await desk.Keyboard.PressAsync("Enter");
        await desk.WaitForURLAsync("**/ops/users");
        await desk.Keyboard.PressAsync("Control+k");
        await desk.Keyboard.TypeAsync("Anna");
        await desk.Keyboard.PressAsync("Enter");
        await desk.WaitForURLAsync("**/ops/orders?q=Anna");
    }
}
