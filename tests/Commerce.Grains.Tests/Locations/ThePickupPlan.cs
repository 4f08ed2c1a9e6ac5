using System.Collections.Immutable;
using Commerce.Grains.Locations;
using NodaTime;

namespace Commerce.Grains.Tests.Locations;

public class ThePickupPlan : ALocation
{
    private static readonly Func<PickupSlot, bool> AllFree = _ => true;

    [Fact]
    public void Slots_fill_each_opening_and_what_is_left_is_not_offered()
    {
        var slots = Store(rules: Berlin.Pickup with { SlotMinutes = 120 }).Pickup.Slots(new LocalDate(2026, 11, 20)).ToArray();
        Assert.Equal([Local(11, 20, 10), Local(11, 20, 14), Local(11, 20, 16), Local(11, 20, 18)], slots.Select(slot => slot.Start));
        Assert.All(slots, slot => Assert.Equal(TimeSpan.FromHours(2), slot.End - slot.Start));
    }

    [Fact]
    public void A_closed_day_has_no_slots() => Assert.Empty(Store().Pickup.Slots(new LocalDate(2026, 11, 22)));

    [Theory]
    [InlineData(3, 29, 23)]
    [InlineData(10, 25, 25)]
    [InlineData(11, 20, 24)]
    public void A_day_has_as_many_hourly_slots_as_it_has_hours(int month, int day, int hours)
    {
        var slots = AroundTheClock().Pickup.Slots(new LocalDate(2026, month, day)).ToArray();
        Assert.Equal(hours, slots.Length);
        Assert.Equal(hours, slots.Select(slot => slot.Start).Distinct().Count());
    }

    [Fact]
    public void Slots_after_midnight_belong_to_the_evening_before()
    {
        var night = Store(_ => OpeningTimes.Never with
        {
            Week = ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>>.Empty.Add(IsoDayOfWeek.Friday, [Range(22, 2)]),
        });
        var slot = night.Pickup.EarliestReady(Local(11, 21, 0, 10), AllFree);
        Assert.Equal(new PickupSlot(new LocalDate(2026, 11, 20), Local(11, 21, 1), Local(11, 21, 2)), slot);
    }

    [Fact]
    public void An_order_during_opening_is_ready_after_the_preparation() =>
        Assert.Equal(Local(11, 20, 11, 30), Store().Pickup.ReadyBy(Local(11, 20, 11)));

    [Fact]
    public void Preparation_waits_for_the_opening_and_for_the_break_to_end()
    {
        Assert.Equal(Local(11, 20, 10, 30), Store().Pickup.ReadyBy(Local(11, 20, 7)));
        Assert.Equal(Local(11, 20, 14, 10), Store().Pickup.ReadyBy(Local(11, 20, 12, 40)));
        Assert.Equal(Local(11, 23, 10, 20), Store().Pickup.ReadyBy(Local(11, 21, 15, 50)));
    }

    [Fact]
    public void Preparation_that_takes_days_counts_only_opening_time() =>
        Assert.Equal(Local(11, 23, 13), Store(rules: Berlin.Pickup with { PreparationMinutes = 18 * 60 }).Pickup.ReadyBy(Local(11, 20, 10)));

    [Fact]
    public void An_hour_that_spring_skips_prepares_nothing() =>
        Assert.Equal(Local(3, 29, 4), AroundTheClock(Berlin.Pickup with { PreparationMinutes = 120 }).Pickup.ReadyBy(Local(3, 29, 1)));

    [Fact]
    public void An_hour_that_autumn_repeats_prepares_twice() =>
        Assert.Equal(Local(10, 25, 3), AroundTheClock(Berlin.Pickup with { PreparationMinutes = 120 }).Pickup
            .ReadyBy(Local(10, 25, 1).AddHours(1)));

    [Fact]
    public void A_store_that_never_opens_has_nothing_ready_and_offers_no_slot()
    {
        var never = Store(_ => OpeningTimes.Never).Pickup;
        Assert.Null(never.ReadyBy(Local(11, 20, 10)));
        Assert.Null(never.EarliestReady(Local(11, 20, 10), AllFree));
    }

    [Fact]
    public void The_first_slot_starts_when_the_order_is_ready_or_later()
    {
        Assert.Equal(Local(11, 20, 12), Store().Pickup.EarliestReady(Local(11, 20, 11), AllFree)?.Start);
        Assert.Equal(Local(11, 20, 11), Store().Pickup.EarliestReady(Local(11, 20, 10, 30), AllFree)?.Start);
        Assert.Equal(Local(11, 23, 10), Store().Pickup.EarliestReady(Local(11, 21, 15), AllFree)?.Start);
    }

    [Fact]
    public void A_full_slot_is_passed_over() =>
        Assert.Equal(Local(11, 20, 15), Store().Pickup.EarliestReady(Local(11, 20, 11), slot => slot.Start >= Local(11, 20, 15))?.Start);

    [Fact]
    public void No_slot_is_looked_for_beyond_a_fortnight()
    {
        Assert.Null(Store().Pickup.EarliestReady(Local(11, 20, 11), _ => false));
        Assert.Equal(new LocalDate(2026, 12, 3), Store().Pickup.Offered(Local(11, 20, 11)).Last().Date);
    }

    [Fact]
    public void An_order_waits_until_closing_some_days_after_it_is_ready() =>
        Assert.Equal(Local(11, 19, 20), Store().Pickup.PickupDeadline(Local(11, 16, 11)));

    [Fact]
    public void A_deadline_on_a_closed_day_moves_to_the_next_open_one() =>
        Assert.Equal(Local(11, 23, 20), Store().Pickup.PickupDeadline(Local(11, 19, 11)));

    [Fact]
    public void The_deadline_is_local_closing_time_across_the_change_of_the_clocks()
    {
        var sundays = Store(usual => usual with { Week = usual.Week.Add(IsoDayOfWeek.Sunday, [Range(10, 16)]) });
        Assert.Equal(Local(3, 29, 16), sundays.Pickup.PickupDeadline(Local(3, 26, 11)));
        Assert.Equal(Local(10, 25, 16), sundays.Pickup.PickupDeadline(Local(10, 22, 11)));
    }

    [Fact]
    public void Where_no_day_opens_any_more_the_deadline_is_the_days_end() =>
        Assert.Equal(Local(11, 24, 0), Store(_ => OpeningTimes.Never).Pickup.PickupDeadline(Local(11, 20, 11)));
}
