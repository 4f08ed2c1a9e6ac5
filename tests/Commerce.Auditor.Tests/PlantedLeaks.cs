using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Auditor.Tests;

/// <summary>What shows only when the streams are held against each other, or against the clock.</summary>
public class PlantedLeaks(TradingDay day) : IClassFixture<TradingDay>
{
    private readonly Recording journal = day.Record();

    [Fact]
    public void Invariant_6_a_hold_leaks_when_its_time_is_over() => Found(Invariant.NothingLeaked, TimeSpan.FromMinutes(11));

    [Fact]
    public void Invariant_6_a_pinned_hold_leaks_when_its_order_ends()
    {
        var hold = OrderHolds.Stock(day.Held, 1, Shop.Helmet.Variant);
        journal.Add($"stock/{Shop.Helmet.Variant}/{Shop.Store}", "StockPinned", $$"""{"reservation":"{{hold}}","attempt":1}""")
            .Add($"order/{day.Held}", "OrderExpired", """{"reason":"HoldExpired","at":"2026-01-01T00:00:00Z"}""");
        Found(Invariant.NothingLeaked);
    }

    [Fact]
    public void Invariant_6_an_allocation_leaks_when_its_goods_are_gone()
    {
        journal.Forget(journal.Find("StockTaken"));
        Found(Invariant.NothingLeaked);
    }

    [Fact]
    public void Invariant_6_a_confirmed_order_has_nothing_set_aside()
    {
        var hold = OrderHolds.Stock(day.Confirmed, 1, Shop.Bike.Variant);
        journal.Add($"stock/{Shop.Bike.Variant}/{Shop.Store}", "StockReleased", $$"""{"reservation":"{{hold}}"}""");
        Found(Invariant.Accounted);
    }

    [Fact]
    public void Invariant_7_an_effect_is_still_owed_at_rest()
    {
        journal.Owed.Add(new($"order/{day.ByCard}/1/0", journal.Events[^1].At, 3, null));
        Found(Invariant.EffectsDone);
    }

    [Fact]
    public void Invariant_7_an_owed_row_points_at_no_event()
    {
        journal.Owed.Add(new($"order/{day.ByCard}/9999/0", DateTimeOffset.MaxValue, 0, null));
        Found(Invariant.EffectsDone);
    }

    [Fact]
    public void Invariant_7_a_confirmed_order_reaches_no_store()
    {
        var part = FulfilmentGrain.Of(FulfilmentGrain.IdOf(day.Confirmed, 1)).ToString();
        journal.Forget(journal.Find("FulfilmentOpened", part));
        Found(Invariant.EffectsDone);
    }

    [Fact]
    public void Invariant_8_a_code_hands_over_twice()
    {
        var part = FulfilmentGrain.Of(FulfilmentGrain.IdOf(day.ByCard, 1)).ToString();
        journal.Repeat(journal.Find("HandOverStarted", part)).Repeat(journal.Find("GoodsHandedOver", part));
        Found(Invariant.CodeOnce);
    }

    [Fact]
    public void Invariant_9_a_position_is_missing()
    {
        journal.Events.RemoveAt(journal.Events.Count / 2);
        Found(Invariant.Gapless);
    }

    [Fact]
    public void Invariant_9_a_version_is_missing()
    {
        journal.Events[^1] = journal.Events[^1] with { Version = journal.Events[^1].Version + 1 };
        Found(Invariant.Gapless);
    }

    [Fact]
    public void Invariant_9_time_goes_back_within_a_stream()
    {
        var last = journal.Events.FindLastIndex(e => e.Version > 1);
        journal.Events[last] = journal.Events[last] with { At = journal.Events[0].At.AddDays(-1) };
        journal.Add("cart/x", "CartOpened", "{}");
        Found(Invariant.Gapless);
    }

    [Fact]
    public void Invariant_9_an_event_is_flipped_or_unknown()
    {
        journal.Events[3] = journal.Events[3] with { Data = "{\"quan"u8.ToArray() };
        journal.Add($"order/{day.Held}", "OrderTeleported", "{}");
        Found(Invariant.Readable);
        Assert.Equal(2, journal.Audit().ByInvariant[Invariant.Readable]);
    }

    [Fact]
    public void Invariant_10_a_draft_waits_for_ever() => Found(Invariant.NothingWaits, TimeSpan.FromMinutes(11));

    private void Found(string invariant, TimeSpan later = default)
    {
        var report = journal.Audit(later: later);
        Assert.True(report.ByInvariant.ContainsKey(invariant), $"'{invariant}' was not found to be broken:\n{report}");
    }
}
