using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>A story at the counter of Berlin Mitte.</summary>
public abstract class CounterTest : BrowserTest
{
    protected const string Jonas = "jonas@velo.example", Mila = "mila@velo.example", Cem = "cem@velo.example";

    protected const string Brush = "CLN-KATZENWAESCHE-1L", Bell = "BEL-DINGDONG-BLU", Bottle = "BTL-KLAMMERAFFE-BLK", Levers = "TLS-HEBAMME-BLU";

    protected CounterTest(ShopFixture shop, ITestOutputHelper output) : base(shop, output) =>
        // A refusal is an answer with a status of its own, which the browser reports.
        Tolerate("422");

    private protected async Task<Clerk> Clerk(string staff = Jonas) => new(await Tablet(staff));

    protected static ILocator Card(IPage page, Bought order) => page.Locator($"#card-{order.Fulfilment}");

    protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected async Task<string> CodeOf(Bought order)
    {
        using var guest = Shop.Guest();
        var seen = await guest.Read(Documents.ReadOrder, new { id = order.Id, secret = order.Secret });
        return seen.GetProperty("fulfilments")[0].GetProperty("pickupCode").GetString()!;
    }

    protected async Task<string> BarcodeOf(string sku)
    {
        using var guest = Shop.Guest();
        return (await guest.Read("query ($code: String) { variant(code: $code) { barcode } }", new { code = sku })).GetProperty("barcode").GetString()!;
    }

    protected async Task<string> StatusOf(Bought order)
    {
        using var guest = Shop.Guest();
        var seen = await guest.Read(Documents.ReadOrder, new { id = order.Id, secret = order.Secret });
        return seen.GetProperty("fulfilments")[0].GetProperty("status").GetString()!;
    }

    protected static async Task MustBeUsable(IPage page, string shot)
    {
        await page.MustBeAccessible();
        await page.MustFit();
        await page.MustHaveTargets(48);
        await Devices.PageShots.Shot(page, shot);
    }
}
