using System.Text.Json;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>
/// Lighthouse, once for each page. Bytes, shift and accessibility are the same on a slow machine, and are judged; times are not, and are
/// told only: eng/lighthouse measures them.
/// </summary>
[Collection(ShownShop.Name)]
public sealed class LighthouseOfTheShop(ShopFixture shop, ITestOutputHelper output)
{
    /// <summary>What search engines find.</summary>
    private static readonly string[] Indexed = ["home", "category", "product"];

    [Fact]
    public async Task Its_pages_are_light_still_and_accessible()
    {
        var file = Path.Combine(Repository.Artifacts(), "lighthouse.json");
        var (code, told) = await NodeTool.Run("lighthouse.mjs", ["--base", shop.Address.ToString(), "--runs", "1", "--json", file], withBrowser: true);
        output.WriteLine(told);
        Assert.True(code == 0, told);

        var findings = new Findings();
        foreach (var page in JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.EnumerateObject())
            findings.Add(page.Name, Faults(page.Name, page.Value));
        findings.MustBeNone();
    }

    private static IEnumerable<string> Faults(string name, JsonElement page)
    {
        double Of(string figure) => page.GetProperty(figure).GetDouble();
        if (Of("accessibility") < 100)
            yield return $"accessibility {Of("accessibility")}: {page.GetProperty("failed")}";
        if (Of("bestPractices") < 100)
            yield return $"best practices {Of("bestPractices")}: {page.GetProperty("failed")}";
        if (Indexed.Contains(name) && Of("seo") < 100)
            yield return $"SEO {Of("seo")}: {page.GetProperty("failed")}";
        if (Of("script") > 20_000)
            yield return $"{Of("script"):N0} bytes of script, above 20,000";
        if (Of("bytes") > 250_000)
            yield return $"{Of("bytes"):N0} bytes, above 250,000";
        if (Of("requests") > 35)
            yield return $"{Of("requests")} requests, above 35";
        if (Of("cls") > 0.02)
            yield return $"layout shift {Of("cls")}, above 0.02";
    }
}
