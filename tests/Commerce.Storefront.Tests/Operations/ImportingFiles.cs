using System.Text;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Operations;

/// <summary>A file goes in, is watched, and its bad rows are told.</summary>
public sealed class ImportingFiles(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Mila = "mila@velo.example";
    private const int Rows = 6_000;

    [Fact]
    public async Task A_file_with_bad_rows_is_watched_to_its_end_and_its_bad_rows_are_told_with_line_and_reason()
    {
        var desk = await Desktop(Mila);
        await desk.GotoAsync("/ops/import");
        await desk.GetByLabel("File").Nth(3).SetInputFilesAsync(Stock("counted.csv", Rows));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Import 4. Stock" }).ClickAsync();
        // It was begun, and the page then follows it without being loaded again.
        await desk.WaitForURLAsync("**/ops/import/*");
        await desk.EvaluateAsync("() => { window.notLoadedAgain = true; }");
        await Expect(desk.GetByText("Finished")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        Assert.True(await desk.EvaluateAsync<bool>("() => window.notLoadedAgain === true"));
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "6002 rows read" })).ToBeVisibleAsync();
        var rows = desk.GetByRole(AriaRole.Group, new() { Name = "Rows that stayed out" }).Locator("tbody tr");
        await Expect(rows.Nth(0)).ToContainTextAsync("2");
        await Expect(rows.Nth(0)).ToContainTextAsync("On hand");
        await desk.MustBeAccessible();
        await desk.Shot("finished with bad rows");
        var file = await (await desk.Context.APIRequest.GetAsync(new Uri(desk.Url).AbsolutePath + "/rejected.csv")).TextAsync();
        Assert.StartsWith("\uFEFF\"Line\",\"Column\",\"Reason\"\r\n\"2\",", file, StringComparison.Ordinal);
        Assert.Equal(Math.Min(1_000, Rows) + 2, file.Split("\r\n").Length);
    }

    [Fact]
    public async Task Without_a_script_a_file_is_sent_by_a_form_and_leads_to_its_page()
    {
        var desk = await Open(Device.Desktop with { Staff = Mila, JavaScript = false });
        await desk.GotoAsync("/ops/import");
        await desk.GetByLabel("File").Nth(3).SetInputFilesAsync(Stock("few.csv", 0));
        await desk.GetByRole(AriaRole.Button, new() { Name = "Import 4. Stock" }).ClickAsync();
        await desk.WaitForURLAsync("**/ops/import/*");
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("few.csv");
    }

    [Fact]
    public async Task What_is_no_text_is_refused_in_words()
    {
        Tolerate("422");
        var desk = await Desktop(Mila);
        await desk.GotoAsync("/ops/import");
        await desk.GetByLabel("File").Nth(3).SetInputFilesAsync(new FilePayload { Name = "photo.csv", MimeType = "text/csv", Buffer = [0x89, 0, 1, 2] });
        await desk.GetByRole(AriaRole.Button, new() { Name = "Import 4. Stock" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is no text");
    }

    /// <summary>Two rows that can't be taken for what they say, and more for what they name.</summary>
    private static FilePayload Stock(string name, int more)
    {
        var file = new StringBuilder("Location,SKU,On hand\nBER-MITTE,TLS-HEBAMME-YLW,many\nNOWHERE,TLS-HEBAMME-YLW,1\n");
        for (var row = 0; row < more; row++)
            file.Append("BER-MITTE,NO-SUCH-").Append(row).Append(",1\n");
        return new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file.ToString()) };
    }
}
