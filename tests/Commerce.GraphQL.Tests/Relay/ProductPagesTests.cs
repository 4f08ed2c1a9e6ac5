using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Products;

namespace Commerce.GraphQL.Tests.Relay;

/// <summary>Every way to ask for a page of a list that is known by number, against the specification's own algorithm.</summary>
[Collection(nameof(Shop))]
public class ProductPagesTests(Shop shop)
{
    private const int Usual = 20;

    private const string Document = """
        query($category: String!, $first: Int, $last: Int, $after: String, $before: String) {
          it: products(filter: { category: $category }, sort: NAME, first: $first, last: $last, after: $after, before: $before) {
            totalCount edges { cursor node { id } } nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } }
        """;

    [Fact]
    public async Task First_last_before_and_after_mean_what_Relay_means_by_them()
    {
        var (category, all) = await Category();
        int?[] sizes = [null, 0, 1, 2, all.Count - 1, all.Count, 100];
        int?[] places = [null, 0, 1, 3, all.Count - 1, all.Count, all.Count + 7];
        var asked = 0;
        foreach (var first in sizes)
            foreach (var last in sizes)
                foreach (var after in places)
                    foreach (var before in places)
                    {
                        var page = await Ask(new { category, first, last, after = Cursor(after), before = Cursor(before) });
                        var expected = Expected(all, first, last, after, before);
                        Assert.True(expected == Told(page), $"first {first} last {last} after {after} before {before} of {all.Count}: {Told(page)}, not {expected}");
                        asked++;
                    }
        Assert.Equal(7 * 7 * 7 * 7, asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("at:1")]
    [InlineData("€")]
    [MemberData(nameof(Encoded))]
    public async Task What_is_no_cursor_of_the_list_is_refused(string cursor)
    {
        var (category, _) = await Category();
        foreach (var variables in new object[] { new { category, after = cursor }, new { category, last = 3, before = cursor } })
            Assert.Equal(ErrorCodes.BadUserInput, (await shop.Ask(Viewer.Guest, Document, variables))
                .GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        Assert.Empty(shop.Bugs);
    }

    public static TheoryData<string> Encoded() =>
        [.. new[] { "at:", "at:-1", "at:+1", "at: 1", "at:1.0", "at:2147483647", "at:99999999999999999999", "from:1", "at:1\0", new string('a', 20_000) }
            .Select(text => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)))];

    [Theory]
    [InlineData("first", -1)]
    [InlineData("first", 101)]
    [InlineData("last", -1)]
    [InlineData("last", 2147483647)]
    public async Task A_page_that_is_too_large_or_less_than_nothing_is_refused(string size, int number)
    {
        var (category, _) = await Category();
        var answer = await shop.Ask(Viewer.Guest, Document, JsonSerializer.SerializeToElement(
            new Dictionary<string, object> { ["category"] = category, [size] = number }));
        Assert.Equal(ErrorCodes.PageTooLarge, answer.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    /// <summary>The specification's EdgesToReturn, then what is before and after them.</summary>
    private static string Expected(IReadOnlyList<string> all, int? first, int? last, int? after, int? before)
    {
        var (start, end) = (Math.Min(all.Count, after + 1 ?? 0), Math.Min(all.Count, before ?? all.Count));
        end = Math.Max(start, end);
        if ((first ?? (last is null ? Usual : null)) is { } most)
            end = Math.Min(end, start + most);
        if (last is { } least)
            start = Math.Max(start, end - least);
        var ids = all.Skip(start).Take(end - start).ToList();
        return $"{string.Join(' ', ids)} {start > 0} {end < all.Count} {(ids.Count == 0 ? null : Cursor(start))} {(ids.Count == 0 ? null : Cursor(end - 1))}";
    }

    private static string Told(JsonElement page)
    {
        var ids = page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").Text("id")).ToList();
        Assert.Equal(ids, page.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id")));
        var info = page.GetProperty("pageInfo");
        Assert.Equal(ids.Count == 0 ? null : page.GetProperty("edges")[0].Text("cursor"), info.GetProperty("startCursor").GetString());
        return $"{string.Join(' ', ids)} {info.GetProperty("hasPreviousPage").GetBoolean()} {info.GetProperty("hasNextPage").GetBoolean()} "
            + $"{info.GetProperty("startCursor").GetString()} {info.GetProperty("endCursor").GetString()}";
    }

    private static string? Cursor(int? number) => number is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"at:{number}"));

    private async Task<(string Slug, IReadOnlyList<string> Ids)> Category()
    {
        var category = $"rattles-{Guid.NewGuid():N}";
        for (var i = 0; i < 6; i++)
        {
            var handle = $"rattle-{Guid.NewGuid():N}";
            var product = ProductGrain.Of(ProductGrain.IdOf(handle));
            await PlacedOrder.Done(shop, product, new PutProduct(new(
                handle, null, [new("en", $"Rattle {i}", null, category, [], [], [])], [], [new([], new(), null, new Money(1000, new("EUR")))])));
            await PlacedOrder.Done(shop, product, new PublishProduct());
        }
        await shop.Settled();
        var page = await Ask(new { category, first = 100 });
        string[] ids = [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id"))];
        Assert.Equal(6, ids.Length);
        return (category, ids);
    }

    private async Task<JsonElement> Ask(object variables)
    {
        var answer = await shop.Ask(Viewer.Guest, Document, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("it");
    }
}
