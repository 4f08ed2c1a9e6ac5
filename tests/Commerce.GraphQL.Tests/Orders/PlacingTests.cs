using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Orders;

[Collection(nameof(Shop))]
public class PlacingTests(Shop shop)
{
    private const string Declined = "4000 0000 0000 0002", Asks = "4000 0025 0000 3155";

    [Fact]
    public async Task An_order_paid_by_card_is_confirmed_and_tapped_twice_is_one()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        Assert.Equal("DRAFT", draft.Text("status"));
        var both = await Task.WhenAll(
            shopper.Place(draft, Shopper.Card(PlacedOrder.Good), "tapped-twice"), shopper.Place(draft, Shopper.Card(PlacedOrder.Good), "tapped-twice"));
        foreach (var placed in both.Select(each => each.Done().GetProperty("order")))
        {
            Assert.Equal("CONFIRMED", placed.Text("status"));
            Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", placed.Text("number"));
            Assert.Equal("kim@shopper.example", placed.GetProperty("contact").Text("email"));
            Assert.True(placed.GetProperty("cancellable").GetBoolean());
            Assert.Equal("OPEN", Assert.Single(placed.GetProperty("fulfilments").EnumerateArray()).Text("status"));
        }
        Assert.Equal(both[0].GetProperty("order").Text("number"), both[1].GetProperty("order").Text("number"));
    }

    [Fact]
    public async Task After_a_declined_card_another_one_is_taken()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        (await shopper.Place(draft, Shopper.Card(Declined), "declined-key")).Refused("CardDeclined");
        (await shopper.Place(draft, Shopper.Card(Declined), "declined-key")).Refused("CardDeclined");
        Assert.Equal("CONFIRMED", (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Done().GetProperty("order").Text("status"));
    }

    [Fact]
    public async Task A_bank_that_asks_for_something_is_shown_to_the_holder()
    {
        var shopper = await Shopper.Guest(shop);
        var order = (await shopper.Place(await shopper.Draft(), Shopper.Card(Asks))).Done().GetProperty("order");
        Assert.Equal("ACTION_REQUIRED", order.Text("paymentStatus"));
        Assert.NotEqual(JsonValueKind.Null, order.GetProperty("payment").GetProperty("actionUrl").ValueKind);
    }

    [Fact]
    public async Task An_order_may_be_paid_in_the_store()
    {
        var shopper = await Shopper.Guest(shop);
        var order = (await shopper.Place(await shopper.Draft(), new { inStore = true })).Done().GetProperty("order");
        Assert.Equal("PAY_IN_STORE", order.Text("paymentStatus"));
        Assert.Equal("CONFIRMED", order.Text("status"));
    }

    [Fact]
    public async Task A_draft_shows_where_and_when_it_can_be_collected_and_how_it_may_be_paid()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft(2);
        var order = await shop.Query(shop.People.Guest, $"order(id: \"{draft.Text("id")}\", secret: \"{draft.Text("secret")}\") {{ "
            + "canPayInStore plan { method store { code } slot { start end } promisedAt items { quantity line { id } } } fulfilments { id } }");
        Assert.True(order.GetProperty("canPayInStore").GetBoolean());
        Assert.Empty(order.GetProperty("fulfilments").EnumerateArray());
        var plan = Assert.Single(order.GetProperty("plan").EnumerateArray());
        Assert.Equal("PICKUP", plan.Text("method"));
        Assert.Equal(People.Here, plan.GetProperty("store").Text("code"));
        Assert.NotEqual(JsonValueKind.Null, plan.GetProperty("slot").ValueKind);
        Assert.Equal(2, Assert.Single(plan.GetProperty("items").EnumerateArray()).GetProperty("quantity").GetInt32());
    }

    [Fact]
    public async Task What_no_card_can_be_is_refused_with_its_field()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        var wrong = (await shopper.Place(draft, Shopper.Card("1234"))).Refused("InvalidInput");
        Assert.Equal(["input", "payment", "card", "number"], wrong.GetProperty("path").EnumerateArray().Select(step => step.GetString()!));
        (await shopper.Place(draft, new { inStore = false })).Refused("InvalidInput");
    }

    [Fact]
    public async Task More_than_there_is_is_out_of_stock_and_stays_in_the_cart()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add(999);
        var refused = await shopper.Do("beginCheckout", new { }, $"{Shopper.Ordered} cart {{ totalQuantity }}");
        refused.Refused("OutOfStock");
        Assert.Equal(999, refused.GetProperty("cart").GetProperty("totalQuantity").GetInt32());
    }

    [Fact]
    public async Task Who_does_not_hold_the_order_finds_none()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        var id = draft.Text("id");
        (await shop.Do(shop.People.Guest, "cancelOrder", new { order = id, secret = "wrong" }, "order { id }")).Refused("NotFound");
        foreach (var stranger in new[] { shop.People.Guest, shop.People.Customer, shop.People.OtherClerk })
        {
            Assert.Equal(JsonValueKind.Null, (await shop.Query(stranger, $"order(id: \"{id}\") {{ id }}")).ValueKind);
            Assert.Equal(JsonValueKind.Null, (await shop.Query(stranger, $"node(id: \"{id}\") {{ id }}")).ValueKind);
        }
        var atWork = await shop.Query(shop.People.Clerk, $"order(id: \"{id}\") {{ id secret timeline {{ kind }} }}");
        Assert.Equal(JsonValueKind.Null, atWork.GetProperty("secret").ValueKind);
    }

    [Fact]
    public async Task The_word_of_a_mailed_link_opens_the_order_to_whoever_has_it()
    {
        foreach (var customer in new[] { null, shop.People.Customer.Customer })
        {
            var order = await PlacedOrder.At(shop, customer: customer);
            var word = shop.Parts.Guests.LinkTo(order.Id);
            var opened = await shop.Query(shop.People.Guest, $"order(token: \"{word}\") {{ id secret fulfilments {{ status }} }}");
            Assert.Equal((order.OrderGlobal, order.Secret), (opened.Text("id"), opened.Text("secret")));
            Assert.Equal(JsonValueKind.Null, (await shop.Query(shop.People.Guest, $"order(token: \"{word[..^1]}\") {{ id }}")).ValueKind);
        }
    }

    [Fact]
    public async Task An_order_is_cancelled_and_once_only()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Done();
        var order = new { order = draft.Text("id"), secret = draft.Text("secret") };
        (await shop.Do(shop.People.Guest, "cancelOrder", order, Shopper.Ordered)).Done();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var changes = shop.Subscribe(
            shop.People.Guest, $"orderChanged(id: \"{order.order}\", secret: \"{order.secret}\") {{ cursor order {{ status }} }}", patience.Token);
        await foreach (var message in changes.Messages!)
            if (System.Text.Encoding.UTF8.GetString(message.Json.Span).Contains("\"CANCELLED\"", StringComparison.Ordinal))
                break;
        (await shop.Do(shop.People.Guest, "cancelOrder", order, Shopper.Ordered)).Refused("OrderEndedAlready");
    }

    [Fact]
    public async Task Who_watches_an_order_is_told_nothing_twice()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        var order = new { id = draft.Text("id"), secret = draft.Text("secret") };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var messages = shop.Subscribe(
            shop.People.Guest, $"orderChanged(id: \"{order.id}\", secret: \"{order.secret}\") {{ cursor order {{ status paymentStatus fulfilmentStatus }} }}",
            patience.Token).Messages!.GetAsyncEnumerator(patience.Token);
        Assert.True(await messages.MoveNextAsync());
        var seen = new List<string> { Shown() };
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Done();
        (await shop.Do(shop.People.Guest, "cancelOrder", new { order = order.id, order.secret }, Shopper.Ordered)).Done();
        while (!seen[^1].Contains("\"CANCELLED\",\"paymentStatus\":\"CANCELLED\"", StringComparison.Ordinal) && await messages.MoveNextAsync())
            seen.Add(Shown());
        Assert.DoesNotContain(seen.Zip(seen.Skip(1)), two => two.First == two.Second);

        string Shown() => JsonDocument.Parse(messages.Current.Json).RootElement.GetProperty("data").GetProperty("it").GetProperty("order").GetRawText();
    }
}
