using System.Net;
using System.Text.RegularExpressions;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Operations;

/// <summary>
/// Who gets what of the staff's pages, in the order: nobody signed in, a customer, a clerk, a manager of another store, a manager and an
/// administrator. S is sent to sign in, F is told that it is not for them, N that there is no such thing, Y gets the page.
/// </summary>
[Collection(OpenShop.Name)]
public sealed partial class AccessTests(ShopFixture shop)
{
    private static readonly Dictionary<string, string> Table = new()
    {
        ["/ops"] = "SSFYYY",
        ["/ops/orders"] = "SSFYYY",
        ["/ops/orders.csv"] = "SSFYYY",
        ["/ops/orders/{order}"] = "SSFNYY",
        ["/ops/exceptions"] = "SSFYYY",
        ["/ops/exceptions?store={store}"] = "SSFNYY",
        ["/ops/inventory"] = "SSFYYY",
        ["/ops/inventory?store={store}"] = "SSFNYY",
        ["/ops/catalogue"] = "SSFYYY",
        ["/ops/catalogue/{product}"] = "SSFYYY",
        ["/ops/import"] = "SSFYYY",
        ["/ops/import/{import}"] = "SSFNYY",
        ["/ops/import/{import}/rejected.csv"] = "SSFNYY",
        ["/ops/stores"] = "SSFYYY",
        ["/ops/users"] = "SSFYYY",
        ["/ops/users?store={store}"] = "SSFNYY",
        ["/ops/messages"] = "SSFYYY",
        ["/ops/system"] = "SSFYYY",
        ["/store"] = "SSYYYY",
        ["/store/sign-in"] = "YYYYYY",
        ["/store/where"] = "SSYYYY",
        ["/store/queue"] = "SSYYYY",
        ["/store/pick/{part}"] = "SSYNYY",
        ["/store/pick/{part}/print"] = "SSYNYY",
        ["/store/find"] = "SSYYYY",
        ["/store/handover"] = "SSYYYY",
        ["/store/handover/{part}"] = "SSYNYY",
        ["/store/ship/{part}"] = "SSYNYY",
        ["/store/stock"] = "SSYYYY",
        ["/store/stock/{variant}"] = "SSYYYY",
        ["/store/customers"] = "SSYYYY",
        ["/store/pause"] = "SSFYYY",
    };

    [Fact]
    public async Task Everybody_gets_what_their_role_and_stores_allow_and_no_more()
    {
        var (known, visitors) = (await Known(), await Visitors());
        var got = new List<string>();
        foreach (var (page, expected) in Table.Where(each => IsThere(each.Key)))
        {
            var address = Placeholder().Replace(page, match => known[match.Groups[1].Value]);
            var verdicts = string.Concat(await Task.WhenAll(visitors.Select(visitor => Verdict(visitor, address))));
            if (verdicts != expected)
                got.Add($"{page}: {expected} was expected, {verdicts} was got");
        }
        Assert.True(got.Count == 0, string.Join('\n', got));
    }

    [Fact]
    public void No_page_for_staff_is_left_out() => Assert.Empty(Routes()
        .Except(Table.Keys.Select(page => Placeholder().Replace(page.Split('?')[0], "{}"))));

    [Fact]
    public async Task A_form_of_the_staff_without_its_token_changes_nothing()
    {
        var known = await Known();
        using var manager = Visitor(await shop.TokenOf("mila@velo.example"));
        foreach (var route in Routes("MapPost").Where(route => route.StartsWith("/ops", StringComparison.Ordinal) || route.StartsWith("/store", StringComparison.Ordinal)))
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["key"] = ShopApi.NewKey(), ["token"] = "forged" });
            var address = route.StartsWith("/ops/import", StringComparison.Ordinal) ? "/ops/import/stock" : route.Replace("{}", known["order"], StringComparison.Ordinal);
            using var answer = await manager.PostAsync(address, form);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{route} took a form without its token: {answer.StatusCode}");
        }
    }

    private static async Task<char> Verdict(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode switch
        {
            HttpStatusCode.SeeOther when answer.Headers.Location!.ToString().StartsWith("/store/sign-in", StringComparison.Ordinal) => 'S',
            HttpStatusCode.OK or HttpStatusCode.SeeOther => 'Y',
            HttpStatusCode.Forbidden => 'F',
            HttpStatusCode.NotFound => 'N',
            _ => '?',
        };
    }

    private async Task<HttpClient[]> Visitors()
    {
        using var guest = shop.Guest();
        var email = $"{Guid.NewGuid():N}@shopper.example";
        await guest.Made("mutation ($input: SignUpInput!) { signUp(input: $input) { mailSent errors { __typename } } }",
            new { idempotencyKey = ShopApi.NewKey(), name = "Kim Wald", email, password = "long enough for all" });
        string?[] tokens =
        [
            null, await ShopApi.SignIn(shop.Address, email, "long enough for all", staff: false), await shop.TokenOf("jonas@velo.example"),
            await shop.TokenOf("hauke@velo.example"), await shop.TokenOf("mila@velo.example"), await shop.TokenOf("ada@velo.example"),
        ];
        return [.. tokens.Select(Visitor)];
    }

    private HttpClient Visitor(string? token)
    {
        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = shop.Address };
        if (token is not null)
            visitor.DefaultRequestHeaders.Add("Cookie", $"session={token}");
        return visitor;
    }

    private async Task<Dictionary<string, string>> Known()
    {
        var bought = await new OrderDesk(shop).Place(new());
        using var manager = await shop.As("mila@velo.example");
        using var file = new StringContent("Location,SKU,On hand\nBER-MITTE,NO-SUCH-THING,1\n", System.Text.Encoding.UTF8, "text/csv");
        using var sent = await manager.Http.PostAsync("/imports?kind=stock&fileName=mine.csv", file);
        sent.EnsureSuccessStatusCode();
        var import = await Waiting.For<System.Text.Json.JsonElement>("the import to be listed", async () =>
            (await manager.Read("{ imports(first: 1) { nodes { id } } }", new { })).GetProperty("nodes") is { } nodes && nodes.GetArrayLength() > 0 ? nodes[0] : null);
        return new()
        {
            ["order"] = bought.Id, ["part"] = bought.Fulfilment, ["store"] = await shop.StoreOf("BER-MITTE"), ["variant"] = await shop.VariantOf(new Wish().Sku),
            ["product"] = (await manager.Read("{ products(first: 1) { nodes { id } } }", new { })).GetProperty("nodes")[0].GetProperty("id").GetString()!,
            ["import"] = import.GetProperty("id").GetString()!,
        };
    }

    private static bool IsThere(string page) => Routes().Contains(Placeholder().Replace(page.Split('?')[0], "{}"));

    /// <summary>Addresses of the staff's pages, as the source maps them.</summary>
    private static HashSet<string> Routes(string map = "MapGet") => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "Commerce.Storefront"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Mapped().Matches(File.ReadAllText(file)))
        .Where(match => match.Groups[1].Value == map)
        .Select(match => Placeholder().Replace(match.Groups[2].Value, "{}"))];

    [GeneratedRegex(@"\.(MapGet|MapPost)\(""((?:/ops|/store|/staff)(?:[/.][^""]*)?)""")]
    private static partial Regex Mapped();

    [GeneratedRegex(@"\{\**([a-z]+)[^}]*\}")]
    private static partial Regex Placeholder();
}
