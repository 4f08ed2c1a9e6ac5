using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.Auditor.Tests;

/// <summary>The auditor is no evidence unless it sees. Each test breaks one promise and names it.</summary>
public class PlantedBugs(TradingDay day) : IClassFixture<TradingDay>
{
    private static readonly string Bikes = $"stock/{Shop.Bike.Variant}/{Shop.Store}";
    private readonly Recording journal = day.Record();

    [Fact]
    public void Invariant_1_more_leaves_than_is_there()
    {
        journal.Add(Bikes, "StockAdjusted", """{"delta":-3,"reason":"Count"}""");
        Found(Invariant.OnHand);
    }

    [Fact]
    public void Invariant_1_a_unit_is_sold_twice()
    {
        // Of 3 bikes one is gone and one allocated.
        journal.Add(Bikes, "StockHeld", $$"""{"reservation":"{{Guid.NewGuid()}}","quantity":2,"until":"2099-01-01T00:00:00+00:00"}""");
        Found(Invariant.NothingOversold);
    }

    [Fact]
    public void Invariant_1_a_slot_takes_more_than_it_has_places()
    {
        var plan = journal.Find("OrderDrafted", $"order/{day.Held}");
        journal.Change(plan, draft => draft["groups"]![0]!["slot"]!["capacity"] = 1);
        Found(Invariant.SlotCapacity);
    }

    [Fact]
    public void Invariant_2_only_one_line_of_a_variant_is_held()
    {
        journal.Change(journal.Find("OrderDrafted", $"order/{day.ByCard}"), draft => draft["lines"]![0]!["quantity"] = 4);
        Found(Invariant.HeldTogether);
    }

    [Fact]
    public void Invariant_3_a_charge_succeeds_twice()
    {
        var payment = PaymentGrain.Of(day.ByCard).ToString();
        journal.Repeat(journal.Events.Last(e => e.Stream == payment && e.Kind == "TransactionAnswered"));
        Found(Invariant.ChargedOnce);
    }

    [Fact]
    public void Invariant_3_a_customer_is_charged_once_more_under_the_same_key()
    {
        var payment = PaymentGrain.Of(day.ByCard).ToString();
        var charge = journal.Find("TransactionRequested", payment);
        journal.Repeat(charge).Change(journal.Events[^1], again => again["transaction"] = 3)
            .Add(payment, "TransactionAnswered", """{"transaction":3,"result":"Success"}""");
        Found(Invariant.ChargedOnce);
        Found(Invariant.MoneyInBounds);
        Found(Invariant.Money);
    }

    [Fact]
    public void Invariant_3_more_is_given_back_than_was_taken()
    {
        journal.Add(PaymentGrain.Of(day.AtTheCounter).ToString(), "TenderRefunded",
            """{"transaction":2,"key":"back","amount":{"minor":999999,"currency":"EUR"},"about":1}""");
        Found(Invariant.MoneyInBounds);
    }

    [Fact]
    public void Invariant_3_goods_go_unpaid()
    {
        var part = FulfilmentGrain.Of(FulfilmentGrain.IdOf(day.Ready, 1)).ToString();
        var line = journal.Find("LinePicked", part);
        journal.Add(part, "HandOverStarted", $$"""{"attempt":1,"units":[{"line":"{{Line(line)}}","quantity":2}],"by":"staff/1","at":"2026-01-01T00:00:00Z"}""")
            .Add(part, "GoodsHandedOver", """{"attempt":1,"at":"2026-01-01T00:00:00Z"}""");
        Found(Invariant.PaidFirst);
    }

    [Fact]
    public void Invariant_4_a_unit_is_in_two_states()
    {
        var part = FulfilmentGrain.Of(FulfilmentGrain.IdOf(day.Ready, 1)).ToString();
        journal.Add(part, "ItemsNotFound", $$"""{"line":"{{Line(journal.Find("LinePicked", part))}}","quantity":1,"reason":"NotOnShelf","by":"staff/1","at":"2026-01-01T00:00:00Z"}""");
        Found(Invariant.OneStatePerUnit);
    }

    [Fact]
    public void Invariant_5_an_acknowledged_command_is_lost()
    {
        journal.Commands.RemoveAt(0);
        Found(Invariant.NothingLost, day.History);
    }

    [Fact]
    public void Invariant_5_an_acknowledged_order_does_not_exist() =>
        Found(Invariant.NothingLost, day.History + $$"""{"key":"1","kind":"place","outcome":"ok","order":"{{Guid.NewGuid()}}"}""");

    [Fact]
    public void Invariant_5_an_acknowledged_cart_does_not_exist() =>
        Found(Invariant.NothingLost, day.History + $$"""{"key":"2","kind":"createCart","outcome":"ok","cart":"{{Guid.NewGuid()}}"}""");

    [Fact]
    public void Invariant_5_a_command_points_past_the_end_of_its_stream()
    {
        journal.Commands[0] = journal.Commands[0] with { Version = 9_999 };
        Found(Invariant.NothingLost);
    }

    [Fact]
    public void Invariant_5_two_orders_have_one_number()
    {
        journal.Change(journal.Find("OrderPlaced", $"order/{day.Ready}"), placed => placed["number"] = "N1");
        Found(Invariant.UniqueValues);
    }

    [Fact]
    public void Invariant_5_a_unique_value_belongs_to_nobody()
    {
        journal.Unique.Add(new("customer-email", "hash", "customer/nobody"));
        Found(Invariant.UniqueValues);
    }

    [Fact]
    public void Invariant_6_a_reservation_ends_twice()
    {
        journal.Repeat(journal.Find("StockTaken"));
        Found(Invariant.ReservationsEnd);
    }

    private static string Line(JournalEvent e) => System.Text.Json.JsonDocument.Parse(e.Data).RootElement.GetProperty("line").GetString()!;

    private void Found(string invariant, string? history = null, TimeSpan later = default)
    {
        var report = journal.Audit(history, later);
        Assert.True(report.ByInvariant.ContainsKey(invariant), $"'{invariant}' was not found to be broken:\n{report}");
    }
}
