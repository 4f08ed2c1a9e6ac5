using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.TestShop;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Fulfilment;

[Collection(nameof(Shop))]
public class QueueTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task A_stores_queue_has_what_is_to_be_done_by_status()
    {
        var (open, ready) = (await PlacedOrder.At(shop), await shop.Ready(await PlacedOrder.At(shop)));
        await shop.Settled();
        var waiting = await Queue(people.Clerk, "statuses: [READY_FOR_PICKUP]");
        Assert.Contains(ready.PartId, Ids(waiting));
        Assert.DoesNotContain(open.PartId, Ids(waiting));
        Assert.Contains(waiting.GetProperty("counts").EnumerateArray(), count => count.GetProperty("status").GetString() == "OPEN" && count.GetProperty("count").GetInt32() > 0);
    }

    [Fact]
    public async Task What_is_late_comes_first_and_is_counted()
    {
        var late = await PlacedOrder.At(shop, promised: TimeSpan.FromMinutes(-5));
        await shop.Settled();
        var queue = await Queue(people.Clerk, "lateOnly: true");
        Assert.Contains(late.PartId, Ids(queue));
        Assert.All(queue.GetProperty("orders").EnumerateArray(), order => Assert.True(order.GetProperty("late").GetBoolean()));
        Assert.True(queue.GetProperty("lateCount").GetInt32() > 0);
    }

    [Fact]
    public async Task What_a_store_has_done_is_listed_from_a_time_on_the_latest_first()
    {
        var before = TimeProvider.System.GetUtcNow();
        var (first, second, open) = (await HandedOver(), await HandedOver(), await PlacedOrder.At(shop));
        await shop.Settled();
        var done = await Done(people.Clerk, before);
        Assert.Equal([second.PartId, first.PartId], done.Where(id => id == first.PartId || id == second.PartId));
        Assert.DoesNotContain(open.PartId, done);
        Assert.DoesNotContain(first.PartId, await Done(people.Clerk, TimeProvider.System.GetUtcNow().AddMinutes(1)));
        var refused = await shop.Ask(people.OtherClerk, $"{{ storeDone(store: \"{Here}\", since: \"2026-01-01T00:00:00Z\") {{ id }} }}");
        Assert.Equal("NOT_FOUND", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_queue_that_is_given_a_position_has_seen_it()
    {
        var order = await PlacedOrder.At(shop);
        var accepted = await shop.Step(people.Clerk, "acceptFulfilment", order);
        var queue = await Queue(people.Clerk, $"statuses: [ACCEPTED], first: 100, minPosition: \"{accepted.GetProperty("position").GetString()}\"");
        Assert.Contains(order.PartId, Ids(queue));
    }

    [Fact]
    public async Task Another_stores_queue_is_not_there()
    {
        foreach (var stranger in new[] { people.OtherClerk, people.OtherManager })
        {
            var refused = await shop.Ask(stranger, $"{{ storeQueue(store: \"{Here}\") {{ lateCount }} }}");
            Assert.Equal("NOT_FOUND", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            Assert.Null(Watch(stranger, default).Messages);
        }
    }

    [Fact]
    public async Task Who_watches_the_queue_sees_a_new_order_come_in()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var messages = Watch(people.Clerk, patience.Token).Messages!.GetAsyncEnumerator(patience.Token);
        Assert.True(await messages.MoveNextAsync());
        var order = await PlacedOrder.At(shop, promised: TimeSpan.FromHours(-9));
        do
            Assert.True(await messages.MoveNextAsync());
        while (!Ids(JsonDocument.Parse(messages.Current.Json).RootElement.GetProperty("data").GetProperty("it").GetProperty("queue")).Contains(order.PartId));
    }

    [Theory]
    [InlineData("number"), InlineData("Zara Quince"), InlineData("quince"), InlineData("zara.q@shopper.example"), InlineData("+49 30 7654321")]
    public async Task An_order_is_found_by_number_name_mail_or_phone(string text)
    {
        var order = await PlacedOrder.At(shop, buyer: new("Zara Quince", "zara.q@shopper.example", "+49 30 7654321"));
        await shop.Settled();
        var asked = text == "number" ? order.Number : text;
        Assert.Contains(order.OrderGlobal, await Found(people.Clerk, asked));
        Assert.Contains(order.OrderGlobal, await Found(people.Admin, asked));
        Assert.DoesNotContain(order.OrderGlobal, await Found(people.OtherManager, asked));
    }

    [Fact]
    public async Task What_can_not_be_searched_for_is_said()
    {
        var refused = await shop.Ask(people.Clerk, "query($t: String) { findOrders(text: $t) { nodes { id } } }", new { t = "a\u0000b" });
        Assert.Equal(ErrorCodes.BadUserInput, refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private string Here => GlobalId.Of("Store", shop.Store(People.Here).Id);

    private async Task<PlacedOrder> HandedOver()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Took(await shop.Step(people.Clerk, "handOver", order, new { identityNote = "ID card 1234" }));
        await shop.Settled();
        return order;
    }

    private async Task<IReadOnlyList<string?>> Done(Viewer who, DateTimeOffset since) =>
        [.. (await shop.Query(who, $"storeDone(store: \"{Here}\", since: \"{since:O}\", first: 100) {{ id endedAt }}")).EnumerateArray()
            .Select(order => order.GetProperty("id").GetString())];

    private Task<JsonElement> Queue(Viewer who, string more) =>
        shop.Query(who, $"storeQueue(store: \"{Here}\", {more}) {{ store {{ code }} orders {{ id status late }} counts {{ status count }} lateCount }}");

    private Subscription Watch(Viewer who, CancellationToken cancellation) =>
        shop.Subscribe(who, $"storeQueueChanged(store: \"{Here}\") {{ queue {{ orders {{ id }} }} cursor }}", cancellation);

    private async Task<IEnumerable<string?>> Found(Viewer who, string text) =>
        (await shop.Query(who, "findOrders(text: $text) { nodes { id } pageInfo { hasNextPage } }", new { text }, "($text: String)"))
        .GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).ToList();

    private static IEnumerable<string?> Ids(JsonElement queue) =>
        queue.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("id").GetString()).ToList();
}
