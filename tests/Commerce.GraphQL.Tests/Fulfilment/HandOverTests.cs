using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Fulfilment;

[Collection(nameof(Shop))]
public class HandOverTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task A_ready_order_is_handed_over_for_its_code_and_the_payment_is_captured()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Clerk, "handOver", order, new { code = await order.Code(shop) })));
        var payment = await shop.Grains.Read<PaymentState>(PaymentGrain.Of(PaymentGrain.IdOf(order.Id)));
        Assert.Equal(9900, payment.State.CapturedMinor);
    }

    [Fact]
    public async Task A_code_may_be_typed_in_small_letters_without_its_dash()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        var typed = (await order.Code(shop)).ToLowerInvariant().Replace('-', ' ');
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Clerk, "handOver", order, new { code = typed })));
    }

    [Fact]
    public async Task An_identity_card_will_do_and_its_note_is_sealed()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Clerk, "handOver", order, new { identityNote = "Kim Sommer, L01X" })));
        var history = await shop.Get<Commerce.Grains.Reads.IHistory>().Last(FulfilmentGrain.Of(order.Part), 10);
        var started = Assert.Single(history.Select(entry => entry.Event).OfType<HandOverStarted>());
        Assert.Equal("Kim Sommer, L01X", await shop.Parts.Sealer.Open(started.IdNote!));
    }

    [Fact]
    public async Task What_the_customer_leaves_behind_is_not_taken()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        var handed = await shop.Step(people.Clerk, "handOver", order, new
        {
            code = await order.Code(shop), units = new[] { new { line = order.LineGlobal, quantity = 1 } },
        });
        Assert.Equal("HANDED_OVER", Took(handed));
        Assert.Equal(1, handed.GetProperty("fulfilmentOrder").GetProperty("lines")[0].GetProperty("picked").GetInt32());
    }

    [Fact]
    public async Task Nothing_is_handed_over_without_a_proof() =>
        Refused(await shop.Step(people.Clerk, "handOver", await shop.Ready(await PlacedOrder.At(shop)), new { code = " " }), "ProofMissing");

    [Fact]
    public async Task Nothing_is_handed_over_before_it_is_ready() =>
        Refused(await shop.Step(people.Clerk, "handOver", await PlacedOrder.At(shop), new { code = "ABCD-EFGH" }), "NotReadyForPickup");

    [Fact]
    public async Task Nobody_takes_a_line_that_is_not_theirs_or_nothing_at_all()
    {
        var (order, other) = (await shop.Ready(await PlacedOrder.At(shop)), await PlacedOrder.At(shop));
        var code = await order.Code(shop);
        Refused(await shop.Step(people.Clerk, "handOver", order, new { code, units = new[] { new { line = other.LineGlobal, quantity = 1 } } }), "LineUnknown");
        Refused(await shop.Step(people.Clerk, "handOver", order, new { code, units = new[] { new { line = order.LineGlobal, quantity = 3 } } }), "MoreThanOrdered");
        Refused(await shop.Step(people.Clerk, "handOver", order, new { code, units = Array.Empty<object>() }), "InvalidInput");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_it_until_a_manager_makes_a_new_one()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        var old = await order.Code(shop);
        for (var tries = 4; tries >= 0; tries--)
        {
            var wrong = await shop.Step(people.Clerk, "handOver", order, new { code = "0000-0000" });
            Refused(wrong, "WrongPickupCode");
            Assert.Equal(tries, wrong.GetProperty("fulfilmentOrder").GetProperty("codeTriesLeft").GetInt32());
        }
        Refused(await shop.Step(people.Clerk, "handOver", order, new { code = old }), "PickupCodeLocked");
        Took(await shop.Step(people.Manager, "reissuePickupCode", order));
        Refused(await shop.Step(people.Clerk, "handOver", order, new { code = old }), "WrongPickupCode");
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Clerk, "handOver", order, new { code = await order.Code(shop) })));
    }

    [Fact]
    public async Task A_code_is_issued_once_for_one_key()
    {
        var (order, key) = (await shop.Ready(await PlacedOrder.At(shop)), Guid.NewGuid().ToString());
        Took(await shop.Step(people.Manager, "reissuePickupCode", order, key: key));
        Took(await shop.Step(people.Manager, "reissuePickupCode", order, key: key));
        Assert.Equal(2, (await order.State(shop)).CodeGeneration);
    }

    [Fact]
    public async Task A_card_that_fails_keeps_the_goods_here_until_a_manager_lets_them_go()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, PlacedOrder.CaptureFails));
        Refused(await shop.Step(people.Manager, "overrideHandOver", order, new { reason = "Knows them" }), "NothingToOverride");
        var failed = await shop.Step(people.Clerk, "handOver", order, new { code = await order.Code(shop) });
        Assert.Equal("READY_FOR_PICKUP", Took(failed));
        Assert.NotNull(failed.GetProperty("fulfilmentOrder").GetProperty("handOverFailure").GetString());
        Refused(await shop.Step(people.Manager, "overrideHandOver", order, new { reason = " " }), "InvalidInput");
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Manager, "overrideHandOver", order, new { reason = "Paid by transfer" })));
        Assert.Equal(people.Manager.Actor, (await order.State(shop)).HandOver!.Override!.By);
    }

    [Fact]
    public async Task What_is_paid_at_the_counter_is_paid_first()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, card: null));
        var code = await order.Code(shop);
        var unpaid = await shop.Step(people.Clerk, "handOver", order, new { code });
        Refused(unpaid, "NotPaid");
        Assert.Equal("99.00", unpaid.GetProperty("fulfilmentOrder").GetProperty("amountDue").GetProperty("amount").GetString());
        Refused(await Pay(order, "98.00"), "WrongAmount");
        Refused(await Pay(order, "99.001"), "InvalidInput");
        Refused(await Pay(order, "-99.00"), "InvalidInput");
        Refused(await Pay(order, "99999999999999999999"), "InvalidInput");
        var paid = await Pay(order, "99.00");
        Took(paid);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, paid.GetProperty("fulfilmentOrder").GetProperty("amountDue").ValueKind);
        Refused(await Pay(order, "99.00"), "NothingDue");
        Assert.Equal("HANDED_OVER", Took(await shop.Step(people.Clerk, "handOver", order, new { code })));
    }

    [Fact]
    public async Task What_is_paid_by_card_is_not_paid_at_the_counter() =>
        Refused(await Pay(await shop.Ready(await PlacedOrder.At(shop)), "99.00"), "NotPayableInStore");

    [Fact]
    public async Task Nothing_is_paid_before_it_is_ready() => Refused(await Pay(await PlacedOrder.At(shop, card: null), "99.00"), "NothingDue");

    [Fact]
    public async Task Another_store_takes_no_money_and_hands_nothing_over()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, card: null));
        var money = new { amount = "99.00", tender = "CASH", reference = "R-1" };
        Refused(await shop.Step(people.OtherClerk, "takePayment", order, money), "NotFound");
        Refused(await shop.Step(people.OtherClerk, "handOver", order, new { code = await order.Code(shop) }), "NotFound");
    }

    private Task<System.Text.Json.JsonElement> Pay(PlacedOrder order, string amount) =>
        shop.Step(people.Clerk, "takePayment", order, new { amount, tender = "CASH", reference = "R-1" });
}
