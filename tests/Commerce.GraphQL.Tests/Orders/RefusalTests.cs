using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Orders;

/// <summary>Each "no" to an order, by its own name.</summary>
[Collection(nameof(Shop))]
public class RefusalTests(Shop shop)
{
    private const string Asks = "4000 0025 0000 3155", Slow = "4000 0000 0000 0077";

    private readonly People people = shop.People;

    [Fact]
    public async Task What_is_placed_is_not_placed_again_under_another_key()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Done();
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Refused("OrderAlreadyPlaced");
    }

    [Fact]
    public async Task Nothing_is_placed_after_its_time()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        var id = GlobalId.Read<OrderId>("Order", draft.Text("id"));
        // What the clock does in ten minutes.
        await PlacedOrder.Done(shop, OrderGrain.Of(id), new AbandonOrder());
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Refused("OrderEndedAlready");
    }

    [Fact]
    public async Task A_parcel_needs_an_address_and_a_card()
    {
        var shopper = await Shopper.Guest(shop);
        var warehouse = shop.Get<Grains.Reads.IStores>().Warehouse!.Id;
        (await shopper.Add(await (await Ware.New(shop)).At(warehouse, 5), ship: true)).Done();
        var draft = await shopper.Begin();
        (await shopper.Place(draft, Shopper.Card(PlacedOrder.Good))).Refused("AddressMissing");
        (await shop.Do(people.Guest, "placeOrder", new
        {
            order = draft.Text("id"), secret = draft.Text("secret"), contact = new { name = "Kim", email = "kim@shopper.example" },
            address = new { name = "Kim", street = "Weg 1", postcode = "10115", city = "Berlin", country = "DE" }, payment = new { inStore = true },
        }, Shopper.Ordered)).Refused("PayInStoreNotOffered");
    }

    [Fact]
    public async Task Only_a_confirmed_order_is_put_on_hold_and_on_hold_no_money_is_taken()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        (await Hold(draft.Text("id"))).Refused("OrderNotConfirmed");
        var order = await shop.Ready(await PlacedOrder.At(shop, card: null));
        Assert.Equal("ON_HOLD", (await Hold(order.OrderGlobal)).Done().GetProperty("order").Text("status"));
        var money = new { amount = "99.00", tender = "CASH", reference = "Till 1" };
        Refused(await shop.Step(people.Clerk, "takePayment", order, money), "OrderIsHeld");
        var resumed = await shop.Do(people.Manager, "resumeOrder", new { order = order.OrderGlobal }, "order { status }");
        Assert.Equal("CONFIRMED", resumed.Done().GetProperty("order").Text("status"));
        Took(await shop.Step(people.Clerk, "takePayment", order, money));
    }

    [Fact]
    public async Task What_is_not_there_to_cancel_is_said()
    {
        var order = await PlacedOrder.At(shop, quantity: 2);
        (await Cancel(order, people.Guest, new { line = GlobalId.Of("Line", new LineId(Guid.CreateVersion7())), quantity = 1 })).Refused("UnknownLine");
        (await Cancel(order, people.Guest, new { line = order.LineGlobal, quantity = 3 })).Refused("NotSoMany");
        var part = (await Cancel(order, people.Guest, new { line = order.LineGlobal, quantity = 1 })).Done().GetProperty("order");
        Assert.Equal(("CONFIRMED", 1), (part.Text("status"), part.GetProperty("lines")[0].GetProperty("units").GetProperty("cancelled").GetInt32()));
    }

    [Fact]
    public async Task A_customer_does_not_cancel_what_is_picked_and_the_staff_do()
    {
        var order = await shop.Picked(await PlacedOrder.At(shop));
        await PlacedOrder.Until<OrderState>(shop, OrderGrain.Of(order.Id), state => state.Groups[0].Status == FulfilmentStatus.Picked);
        (await Cancel(order, people.Guest)).Refused("NothingToCancel");
        Assert.Equal("CANCELLED", (await Cancel(order, people.Clerk)).Done().GetProperty("order").Text("status"));
    }

    [Fact]
    public async Task What_a_customer_hears_of_a_cancellation_that_meets_a_pick_is_what_became_of_it()
    {
        for (var i = 0; i < 8; i++)
        {
            var order = await PlacedOrder.At(shop);
            var picked = shop.Grains.Ask(FulfilmentGrain.Of(order.Part), new PickLine(order.Line, 1), new("staff/test")).AsTask();
            var cancelled = await Cancel(order, people.Guest);
            await picked;
            var said = cancelled.GetProperty("errors").EnumerateArray().Select(error => error.Text("__typename")).FirstOrDefault();
            var state = (await shop.Grains.Read<OrderState>(OrderGrain.Of(order.Id))).State;
            Assert.True(said is null or "AlreadyPicked" or "NothingToCancel", said);
            Assert.Equal(said is null, state.Status == OrderStatus.Cancelled);
        }
    }

    [Fact]
    public async Task While_the_bank_asks_only_the_whole_is_cancelled()
    {
        var shopper = await Shopper.Guest(shop);
        var draft = await shopper.Draft();
        (await shopper.Place(draft, Shopper.Card(Asks))).Done();
        var line = (await shop.Query(people.Guest, $"order(id: \"{draft.Text("id")}\", secret: \"{draft.Text("secret")}\") {{ lines {{ id }} }}")).GetProperty("lines")[0].Text("id");
        var input = new { order = draft.Text("id"), secret = draft.Text("secret"), lines = new[] { new { line, quantity = 1 } } };
        (await shop.Do(people.Guest, "cancelOrder", input, "order { status }")).Refused("PaymentInProgress");
        (await shop.Do(people.Guest, "cancelOrder", new { input.order, input.secret }, "order { status }")).Done();
    }

    [Fact]
    public async Task While_the_payment_of_a_hand_over_is_checked_nobody_else_arrives()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, card: Slow));
        var code = shop.Parts.Codes.Hash(order.Part, 1, await order.Code(shop));
        await PlacedOrder.Done(shop, FulfilmentGrain.Of(order.Part), new StartHandOver(code, null, []));
        Refused(await shop.Step(people.Guest, "arrive", order, new { secret = order.Secret }), "PaymentBeingChecked");
        await PlacedOrder.Until<FulfilmentState>(shop, FulfilmentGrain.Of(order.Part), part => part.Status == FulfilmentStatus.HandedOver);
    }

    private Task<JsonElement> Hold(string order) => shop.Do(people.Manager, "holdOrder", new { order, reason = "Please call" }, "order { status }");

    private Task<JsonElement> Cancel(PlacedOrder order, Viewer who, params object[] lines) => shop.Do(who, "cancelOrder", new
    {
        order = order.OrderGlobal, secret = who.Staff is null ? order.Secret : null, lines = lines.Length == 0 ? null : lines,
    }, "order { status lines { units { cancelled } } }");
}
