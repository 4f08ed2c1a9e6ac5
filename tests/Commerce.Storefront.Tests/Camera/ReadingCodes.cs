using Commerce.Storefront.Serving;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Camera;

[Collection(OpenShop.Name)]
public sealed class ReadingCodes(ShopFixture shop)
{
    [Theory]
    [InlineData("A-1042:830912")]
    [InlineData("https://velo.example/order/Zm9v?from=склад&to=ü")]
    public async Task The_camera_reads_a_code_under_the_pages_policy_with_nothing_from_elsewhere(string text)
    {
        using var folder = new TemporaryFolder();
        await using var chromium = await Chromium.Start(FakeCamera.Showing(text, folder.FullName));
        var page = await chromium.Browser.NewPageAsync();
        List<string> asked = [], troubles = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => { if (message.Type == "error") troubles.Add(message.Text); };
        await page.GotoAsync(new Uri(shop.Address, "/").ToString());

        var read = await Script.Run<string>(page, "read-a-code", new Uri(shop.Address, Asset.Url("vendor/barcode/barcode.js")).ToString());

        Assert.Equal("qr_code " + text, read);
        Assert.Contains(asked, url => url.EndsWith("/zxing_reader.wasm", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.StartsWith(shop.Address.ToString(), url, StringComparison.Ordinal));
        Assert.Equal([], troubles);
    }
}
