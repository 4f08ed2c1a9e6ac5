using System.Text.Json;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Tests.Relay;

/// <summary>Lists that grow at their beginning: what comes in meanwhile moves nothing, and each thing is on one page only.</summary>
[Collection(nameof(Shop))]
public class NewestFirstPagesTests(Shop shop)
{
    private const string Shown = "edges { cursor node { id } } nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor endCursor }";

    [Theory]
    [InlineData("findOrders")]
    [InlineData("imports")]
    [InlineData("messages")]
    public async Task Pages_of_any_size_are_the_list_and_go_on_after_any_item(string list)
    {
        var (anchor, all) = await Something(list);
        foreach (var size in new[] { 1, 3, Math.Min(100, all.Count - 1) })
        {
            var (read, after) = (new List<string>(), anchor);
            for (var more = true; more && read.Count < 12;)
            {
                var page = await Ask(list, size, after);
                var info = page.GetProperty("pageInfo");
                Assert.True(info.GetProperty("hasPreviousPage").GetBoolean());
                Assert.Equal(page.GetProperty("edges")[0].Text("cursor"), info.Text("startCursor"));
                read.AddRange(Ids(page));
                more = info.GetProperty("hasNextPage").GetBoolean();
                Assert.Equal(read.Count < all.Count, more);
                after = info.Text("endCursor");
            }
            Assert.Equal(all.Take(read.Count), read);
        }

        var second = (await Ask(list, 3, anchor)).GetProperty("edges")[1].Text("cursor");
        Assert.Equal(all.Skip(2).Take(2), Ids(await Ask(list, 2, second)));
    }

    [Theory]
    [InlineData("findOrders")]
    [InlineData("imports")]
    [InlineData("messages")]
    public async Task A_page_of_nothing_still_tells_whether_there_is_anything(string list)
    {
        var (anchor, all) = await Something(list);
        var info = (await Ask(list, 0)).GetProperty("pageInfo");
        Assert.True(info.GetProperty("hasNextPage").GetBoolean());
        Assert.False(info.GetProperty("hasPreviousPage").GetBoolean());
        Assert.Equal(JsonValueKind.Null, info.GetProperty("endCursor").ValueKind);
        var last = anchor;
        for (var read = 0; read < all.Count; read += 100)
            last = (await Ask(list, 100, last)).GetProperty("pageInfo").Text("endCursor");
        var beyond = await Ask(list, 10, last);
        Assert.Empty(Ids(beyond));
        Assert.Equal((true, false), (beyond.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean(), beyond.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.False((await Ask(list, 0, last)).GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("_")]
    [InlineData("1_")]
    [InlineData("1:")]
    [InlineData("1_x:y")]
    [InlineData("-1_0198c0de00000000000000000000000a")]
    [InlineData("99999999999999999999_0198c0de00000000000000000000000a")]
    [InlineData("1:\0")]
    [InlineData("1_' or 1 = 1 --")]
    public async Task What_is_no_cursor_of_the_list_is_refused(string cursor)
    {
        foreach (var list in new[] { "findOrders", "imports", "messages" })
        {
            // To the outbox everything behind a number is a key.
            if (list == "messages" && cursor == "1_x:y")
                continue;
            var answer = await shop.Ask(shop.People.Admin, Document(list), new { first = 3, after = cursor });
            Assert.Equal(ErrorCodes.BadUserInput, answer.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        }
        Assert.Empty(shop.Bugs);
    }

    private static string Document(string list) => $"query($first: Int, $after: String) {{ it: {list}(first: $first, after: $after) {{ {Shown} }} }}";

    private async Task<JsonElement> Ask(string list, int first, string? after = null)
    {
        var answer = await shop.Ask(shop.People.Admin, Document(list), new { first, after });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("it");
    }

    private static List<string> Ids(JsonElement page)
    {
        var ids = page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").Text("id")).ToList();
        Assert.Equal(ids, page.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id")));
        return ids;
    }

    /// <summary>A cursor, and all behind it: what comes in meanwhile stands before it.</summary>
    private async Task<(string Anchor, IReadOnlyList<string> All)> Something(string list)
    {
        for (var i = 0; i < 5; i++)
        {
            await PlacedOrder.At(shop);
            await PlacedOrder.Done(shop, ImportGrain.Of(new(Guid.CreateVersion7())), new StartImport(ImportKind.Stock, "stock.csv"));
        }
        await shop.Settled();
        var anchor = (await Ask(list, 1)).GetProperty("edges")[0].Text("cursor");
        var (all, after) = (new List<string>(), anchor);
        for (var more = true; more;)
        {
            var page = await Ask(list, 100, after);
            all.AddRange(Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = more ? page.GetProperty("pageInfo").Text("endCursor") : after;
        }
        Assert.True(all.Count >= 4);
        return (anchor, all);
    }
}
