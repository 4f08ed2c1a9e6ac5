using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Messages;

/// <summary>What a buyer is written, as the demo's outbox shows it.</summary>
[Collection(nameof(Shop))]
public class MessageTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task A_buyer_is_written_that_the_order_is_confirmed_and_then_that_it_is_ready_with_link_and_code()
    {
        var order = await PlacedOrder.At(shop);
        var confirmed = await Written(order, "ORDER_CONFIRMED");
        Assert.Equal(("kim@shopper.example", order.Number, "en"), (confirmed.Text("recipient"), confirmed.Text("orderNumber"), confirmed.Text("locale")));
        await shop.Ready(order);
        var ready = (await Written(order, "ORDER_READY")).Text("text");
        Assert.Contains(await order.Code(shop), ready);
        Assert.Contains($"http://localhost:5080/order/{shop.Parts.Guests.LinkTo(order.Id)}", ready);
    }

    [Fact]
    public async Task A_buyer_is_reminded()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Took(await shop.Step(people.Clerk, "remindCustomer", order));
        await Written(order, "PICKUP_REMINDER");
    }

    [Fact]
    public async Task A_buyer_is_told_what_was_cancelled()
    {
        var order = await PlacedOrder.At(shop);
        (await shop.Do(people.Guest, "cancelOrder", new { order = order.OrderGlobal, secret = order.Secret }, "order { status }")).Done();
        await Written(order, "ORDER_CANCELLED");
    }

    [Fact]
    public async Task A_buyer_is_asked_about_what_a_store_did_not_find()
    {
        var order = await PlacedOrder.At(shop);
        Took(await shop.Step(people.Clerk, "acceptFulfilment", order));
        Took(await shop.Step(people.Clerk, "reportNotFound", order, new { line = order.LineGlobal, quantity = 1, reason = "DAMAGED" }));
        Assert.Contains("Okarina", (await Written(order, "ORDER_CHANGED")).Text("text"));
    }

    [Fact]
    public async Task Managers_of_other_stores_read_none_of_it()
    {
        var order = await PlacedOrder.At(shop);
        await Written(order, "ORDER_CONFIRMED");
        var refused = await shop.Ask(people.OtherManager, $"{{ messages(order: \"{order.OrderGlobal}\") {{ nodes {{ id }} }} }}");
        Assert.Equal("NOT_FOUND", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    /// <summary>Waits for it: messages are owed, and sent after the answer.</summary>
    private async Task<JsonElement> Written(PlacedOrder order, string template)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var messages = await shop.Query(
                people.Manager, $"messages(order: \"{order.OrderGlobal}\", first: 50) {{ nodes {{ template recipient locale text orderNumber fate }} }}");
            foreach (var message in messages.GetProperty("nodes").EnumerateArray())
                if (message.Text("template") == template)
                    return message;
            await Task.Delay(20, patience.Token);
        }
    }
}
