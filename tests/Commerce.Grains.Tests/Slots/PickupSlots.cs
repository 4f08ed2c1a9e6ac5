using Commerce.Grains.Reservations;
using Commerce.Grains.Slots;
using NodaTime;

namespace Commerce.Grains.Tests.Slots;

public class PickupSlots
{
    private static readonly DateTimeOffset Noon = Given.Noon;
    private static readonly DateTimeOffset TenPast = Noon.AddMinutes(10);
    private static readonly DateTimeOffset Two = Noon.AddHours(2);
    private static readonly DateTimeOffset Three = Noon.AddHours(3);
    private static readonly ReservationId A = DerivedId.Of<ReservationId>("reservation", "A");
    private static readonly ReservationId B = DerivedId.Of<ReservationId>("reservation", "B");
    private static readonly ReservationId C = DerivedId.Of<ReservationId>("reservation", "C");

    private static readonly SlotHeld AIsHeld = new(A, Two, Three, TenPast);

    private static Given Day(params IEvent[] events) => Given.Grain(new SlotsGrain()).Having(events);

    private static HoldSlot Hold(ReservationId id, int capacity = 2) => new(id, Two, Three, capacity, TenPast);

    [Fact]
    public void A_day_at_a_location_is_one_grain() => Assert.Equal(
        "slots/00000000-0000-0000-0000-000000000000/2026-03-09",
        SlotsGrain.Of(default, new LocalDate(2026, 3, 9)).ToString());

    [Fact]
    public void A_place_in_a_slot_can_be_held() => Day()
        .When(Hold(A)).Then(AIsHeld).IsDone().Wants(TenPast)
        .Look<SlotsState>(day => Assert.Equal((1, 0), (day.Taken(Two, Noon), day.Taken(Three, Noon))));

    [Fact]
    public void A_full_slot_is_refused_and_another_is_not() => Day(AIsHeld, new SlotHeld(B, Two, Three, TenPast))
        .When(Hold(C)).Then().Answers(new SlotFull(Two, 2))
        .When(new HoldSlot(C, Three, Three.AddHours(1), 2, TenPast)).IsDone();

    [Fact]
    public void Who_begins_anew_keeps_the_last_place() => Day(AIsHeld, new SlotHeld(B, Two, Three, TenPast))
        .When(Hold(C) with { InPlaceOf = A }).Then(new SlotReleased(A), new SlotHeld(C, Two, Three, TenPast)).IsDone()
        .When(new ReleaseSlot(A)).Then().IsDone();

    [Fact]
    public void A_booked_place_and_one_of_another_slot_are_not_handed_on() => Day(
            AIsHeld, new SlotPinned(A, 1), new SlotBooked(A), new SlotHeld(B, Three, Three.AddHours(1), TenPast))
        .When(Hold(C, capacity: 1) with { InPlaceOf = A }).Then().Answers(new SlotFull(Two, 1))
        .When(Hold(C, capacity: 1) with { InPlaceOf = B }).Then().Answers(new SlotFull(Two, 1));

    [Fact]
    public void A_plan_with_more_places_lets_more_in() => Day(AIsHeld, new SlotHeld(B, Two, Three, TenPast))
        .When(Hold(C, capacity: 3)).IsDone();

    [Fact]
    public void Holding_twice_takes_one_place() => Day(AIsHeld)
        .When(Hold(A)).Then().IsDone();

    [Fact]
    public void The_same_reservation_for_another_slot_is_refused() => Day(AIsHeld)
        .When(new HoldSlot(A, Three, Three.AddHours(1), 2, TenPast)).Then().Refuses<ReservationDiffers>();

    [Fact]
    public void A_hold_until_a_time_that_is_past_is_refused() => Day()
        .When(new HoldSlot(A, Two, Three, 2, Noon)).Then().Refuses<HoldExpired>();

    [Fact]
    public void A_slot_that_is_over_is_refused() => Day()
        .When(new HoldSlot(A, Two, Three, 2, Three.AddMinutes(10)), at: Three).Then().Answers(new SlotOver(Three));

    [Fact]
    public void A_held_place_is_free_again_at_its_time() => Day(AIsHeld)
        .Look<SlotsState>(day => Assert.Equal(0, day.Taken(Two, TenPast)))
        .When(new HoldSlot(B, Two, Three, 1, TenPast.AddMinutes(10)), at: TenPast)
        .Then(new SlotHoldsExpired([A]), new SlotHeld(B, Two, Three, TenPast.AddMinutes(10))).IsDone();

    [Fact]
    public void The_clock_ends_what_is_due() => Day(AIsHeld)
        .When(LookAtTheClock.Instance, at: TenPast).Then(new SlotHoldsExpired([A])).Wants(null)
        .When(LookAtTheClock.Instance, at: TenPast).Then();

    [Fact]
    public void A_pinned_place_stays_until_its_order_says_otherwise() => Day(AIsHeld)
        .When(new PinSlot(A, 1)).Then(new SlotPinned(A, 1)).IsDone().Wants(null)
        .When(LookAtTheClock.Instance, at: TenPast).Then()
        .When(new UnpinSlot(A, TenPast.AddMinutes(5), 1)).Then(new SlotUnpinned(A, TenPast.AddMinutes(5), 1)).Wants(TenPast.AddMinutes(5))
        .When(new PinSlot(A, 1)).Then().IsDone();

    [Fact]
    public void Unpinning_with_a_deadline_that_is_past_ends_the_hold() => Day(AIsHeld, new SlotPinned(A, 1))
        .When(new UnpinSlot(A, TenPast, 1), at: TenPast).Then(new SlotHoldsExpired([A])).IsDone()
        .Look<SlotsState>(day => Assert.Empty(day.Places));

    [Fact]
    public void A_hold_can_be_extended() => Day(AIsHeld)
        .When(new ExtendSlot(A, TenPast.AddMinutes(5))).Then(new SlotHoldExtended(A, TenPast.AddMinutes(5)));

    [Fact]
    public void A_confirmed_order_books_its_place_once() => Day(AIsHeld, new SlotPinned(A, 1))
        .When(new CommitSlot(A)).Then(new SlotBooked(A)).IsDone()
        .When(new CommitSlot(A)).Then().IsDone()
        .When(LookAtTheClock.Instance, at: TenPast.AddDays(1)).Then();

    [Fact]
    public void What_has_ended_cannot_be_pinned_or_booked() => Day()
        .When(new PinSlot(A, 1)).Then().Refuses<HoldExpired>()
        .When(new CommitSlot(A)).Then().Refuses<HoldExpired>()
        .When(new UnpinSlot(A, TenPast, 1)).Then().IsDone();

    [Fact]
    public void A_booked_place_is_freed_once_when_its_order_is_cancelled() => Day(AIsHeld, new SlotBooked(A))
        .When(new ReleaseSlot(A)).Then(new SlotReleased(A)).IsDone()
        .Look<SlotsState>(day => Assert.Empty(day.Places))
        .When(new ReleaseSlot(A)).Then().IsDone();
}
