using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Tests.Stock;

[Collection(nameof(Shop))]
public class StockTests(Shop shop)
{
    private const string Shown = "stockItem { id onHand reserved allocated safetyStock available movements(first: 5) { kind quantity reason reference actor } }";

    private readonly People people = shop.People;
    private readonly string store = GlobalId.Of("Store", shop.Store(People.Here).Id);

    // Each test has a variant of its own, so that they do not count each other's goods.
    private static int next;

    private readonly string variant = GlobalId.Of("Variant", shop.Get<ICatalogue>()
        .Search(new(null, "en", [], null, null, ProductSort.Newest, null, false, 0, 60)).Products
        .SelectMany(product => product.State.Variants).ElementAt(40 + Interlocked.Increment(ref next)).Id);

    [Fact]
    public async Task Goods_come_in_and_stand_in_the_books_with_their_delivery_note()
    {
        var before = (await Item()).GetProperty("onHand").GetInt32();
        var item = Done(await Do(people.Clerk, "receiveStock", new { quantity = 7, reference = "DN-1" }));
        Assert.Equal(before + 7, item.GetProperty("onHand").GetInt32());
        var movement = item.GetProperty("movements")[0];
        Assert.Equal(("Received", 7, "DN-1", people.Clerk.Actor), (
            movement.GetProperty("kind").GetString(), movement.GetProperty("quantity").GetInt32(),
            movement.GetProperty("reference").GetString(), movement.GetProperty("actor").GetString()));
    }

    [Fact]
    public async Task A_count_says_how_many_there_are()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 12, reason = "COUNT" }));
        Assert.Equal(12, (await Item()).GetProperty("onHand").GetInt32());
    }

    [Fact]
    public async Task A_difference_says_why()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 5, reason = "COUNT" }));
        var item = Done(await Do(people.Clerk, "adjustStock", new { delta = -2, reason = "DAMAGED" }));
        Assert.Equal(3, item.GetProperty("onHand").GetInt32());
        Assert.Equal("Damaged", item.GetProperty("movements")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Safety_stock_is_never_sold()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 5, reason = "COUNT" }));
        Assert.Equal(2, Done(await Do(people.Manager, "setSafetyStock", new { quantity = 3 })).GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task No_more_is_taken_than_there_is()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 1, reason = "COUNT" }));
        Refused(await Do(people.Clerk, "adjustStock", new { delta = -2, reason = "LOST" }), "StockBelowZero");
    }

    [Fact]
    public async Task Fewer_than_nothing_is_no_quantity()
    {
        Refused(await Do(people.Clerk, "receiveStock", new { quantity = 0 }), "InvalidQuantity");
        Refused(await Do(people.Clerk, "receiveStock", new { quantity = -1 }), "InvalidQuantity");
        Refused(await Do(people.Clerk, "adjustStock", new { counted = -1, reason = "COUNT" }), "InvalidQuantity");
        Refused(await Do(people.Manager, "setSafetyStock", new { quantity = -1 }), "InvalidQuantity");
    }

    [Fact]
    public async Task A_difference_and_a_count_do_not_go_together()
    {
        Refused(await Do(people.Clerk, "adjustStock", new { reason = "COUNT" }), "InvalidInput");
        Refused(await Do(people.Clerk, "adjustStock", new { delta = 1, counted = 1, reason = "COUNT" }), "InvalidInput");
        Refused(await Do(people.Clerk, "adjustStock", new { delta = 0, reason = "COUNT" }), "InvalidInput");
    }

    [Fact]
    public async Task No_place_holds_more_than_ten_million()
    {
        Refused(await Do(people.Clerk, "receiveStock", new { quantity = int.MaxValue }), "TooMuchStock");
        Done(await Do(people.Clerk, "adjustStock", new { counted = 9_999_999, reason = "COUNT" }));
        Refused(await Do(people.Clerk, "receiveStock", new { quantity = 2 }), "TooMuchStock");
        Refused(await Do(people.Clerk, "adjustStock", new { delta = int.MaxValue, reason = "FOUND" }), "TooMuchStock");
        Refused(await Do(people.Manager, "setSafetyStock", new { quantity = int.MaxValue }), "TooMuchStock");
        Done(await Do(people.Clerk, "adjustStock", new { counted = 5, reason = "COUNT" }));
    }

    [Fact]
    public async Task Stock_of_other_stores_is_not_there()
    {
        foreach (var stranger in new[] { people.OtherClerk, people.OtherManager })
        {
            Refused(await Do(stranger, "receiveStock", new { quantity = 1 }), "NotFound");
            Assert.Equal(JsonValueKind.Null, (await Item(stranger)).ValueKind);
        }
        Refused(await shop.Do(people.Admin, "receiveStock", new
        {
            variant = GlobalId.Of("Variant", new VariantId(Guid.CreateVersion7())), store, quantity = 1,
        }), "NotFound");
    }

    [Fact]
    public async Task What_runs_low_is_listed_for_the_own_store()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 0, reason = "COUNT" }));
        await shop.Settled();
        var low = await shop.Query(people.Clerk, $"lowStock(store: \"{store}\", atMost: 0, first: 100) {{ variant {{ id }} available }}");
        Assert.All(low.EnumerateArray(), item => Assert.Equal(0, item.GetProperty("available").GetInt32()));
        Assert.NotEmpty(low.EnumerateArray());
        var refused = await shop.Ask(people.OtherClerk, $"{{ lowStock(store: \"{store}\") {{ id }} }}");
        Assert.Equal("NOT_FOUND", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_stock_item_is_a_node_for_those_who_work_there()
    {
        var id = (await Item()).GetProperty("id").GetString();
        Assert.Equal(id, (await shop.Query(people.Clerk, $"node(id: \"{id}\") {{ id }}")).GetProperty("id").GetString());
        foreach (var stranger in new[] { people.Guest, people.Customer, people.OtherClerk })
            Assert.Equal(JsonValueKind.Null, (await shop.Query(stranger, $"node(id: \"{id}\") {{ id }}")).ValueKind);
    }

    [Fact]
    public async Task Who_watches_a_stock_item_sees_it_now_and_after_a_change()
    {
        Done(await Do(people.Clerk, "adjustStock", new { counted = 4, reason = "COUNT" }));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var messages = Watch(people.Clerk, patience.Token).Messages!.GetAsyncEnumerator(patience.Token);
        Assert.Equal(4, await OnHand(messages));
        Done(await Do(people.Clerk, "receiveStock", new { quantity = 1 }));
        Assert.Equal(5, await OnHand(messages));
        Assert.Null(Watch(people.OtherClerk, patience.Token).Messages);
    }

    private Subscription Watch(Viewer who, CancellationToken cancellation) =>
        shop.Subscribe(who, $"stockChanged(variant: \"{variant}\", store: \"{store}\") {{ stockItem {{ onHand }} cursor }}", cancellation);

    private static async Task<int> OnHand(IAsyncEnumerator<SubscriptionMessage> messages)
    {
        Assert.True(await messages.MoveNextAsync());
        return JsonDocument.Parse(messages.Current.Json).RootElement.GetProperty("data").GetProperty("it")
            .GetProperty("stockItem").GetProperty("onHand").GetInt32();
    }

    private Task<JsonElement> Item(Viewer? who = null) =>
        shop.Query(who ?? people.Clerk, $"stockItem(variant: \"{variant}\", store: \"{store}\") {{ id onHand available }}");

    private Task<JsonElement> Do(Viewer who, string mutation, object more)
    {
        var input = JsonSerializer.SerializeToNode(more)!.AsObject();
        (input["variant"], input["store"]) = (variant, store);
        return shop.Do(who, mutation, input, Shown);
    }

    private static JsonElement Done(JsonElement payload)
    {
        Assert.Empty(payload.GetProperty("errors").EnumerateArray().Select(error => error.ToString()));
        return payload.GetProperty("stockItem");
    }

    private static void Refused(JsonElement payload, string why) =>
        Assert.Equal(why, Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
}
