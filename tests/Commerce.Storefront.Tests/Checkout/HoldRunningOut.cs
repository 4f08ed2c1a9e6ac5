using Commerce.Storefront.Tests.Basket;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Checkout;

/// <summary>A shop of its own whose checkouts hold for a few seconds only.</summary>
public sealed class HoldRunningOut(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private readonly TemporaryFolder folder = new("commerce-holds-");

    [Fact]
    public async Task The_page_says_so_by_itself_keeps_what_is_typed_and_holds_again_by_one_tap()
    {
        await using var hasty = SiloProcess.Start(new SiloStart { Name = "hasty", Arguments = ["--demo", "--hold", "8", "--data", folder.Path("shop.db")] });
        await hasty.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        var phone = await Open(Device.Phone, hasty.Address);
        using var guest = new ShopApi(hasty.Address);
        var variant = (await guest.Read(Documents.VariantOf, new { code = new Wish().Sku })).GetProperty("id").GetString()!;
        var store = (await guest.Read(Documents.StoreOf, new { code = "BER-MITTE" })).GetProperty("id").GetString()!;
        await phone.Post("/basket/lines", new() { ["variant"] = variant, ["quantity"] = "1", ["method"] = "PICKUP", ["store"] = store });
        await phone.GotoAsync("/basket");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await phone.WaitForURLAsync("**/checkout/*");
        await phone.WriteWho();

        await Expect(phone.GetByText("The time to order has run out.")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Order with obligation to pay" })).ToHaveCountAsync(0);
        await phone.MustBeAccessible();
        await phone.MustFit();
        await phone.Shot("ran out");

        await phone.GetByRole(AriaRole.Button, new() { Name = "Reserve once more" }).ClickAsync();
        await Expect(phone.GetByText("Everything is reserved for you until")).ToBeVisibleAsync();
        await Expect(phone.GetByLabel("Full name")).ToHaveValueAsync("Anna Müller");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
