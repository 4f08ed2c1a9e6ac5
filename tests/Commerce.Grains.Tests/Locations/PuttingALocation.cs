using System.Collections.Immutable;
using Commerce.Grains.Locations;
using NodaTime;

namespace Commerce.Grains.Tests.Locations;

public class PuttingALocation : ALocation
{
    private static Given Location(params IEvent[] events) => Given.Grain(new LocationGrain()).Having(events);

    private static readonly LocationPut Put = new(Berlin);

    private static LocationSpec OnMondays(ImmutableArray<OpenRange> ranges) =>
        Berlin with { Hours = Hours with { Week = Hours.Week.SetItem(IsoDayOfWeek.Monday, ranges) } };

    private static ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>> ClosedFor(int days) => Enumerable.Range(0, days)
        .ToImmutableDictionary(day => new LocalDate(2026, 1, 1).PlusDays(day), _ => ImmutableArray<OpenRange>.Empty);

    [Fact]
    public void A_location_is_put() => Location()
        .When(new PutLocation(Berlin)).Then(Put).IsDone()
        .Look<LocationState>(location => Assert.Equal(Berlin, location.Spec));

    [Fact]
    public void Putting_the_same_again_changes_nothing() => Location(Put)
        .When(new PutLocation(Berlin with { Hours = Hours with { Week = Hours.Week.SetItem(IsoDayOfWeek.Monday, [.. Weekday]) } }))
        .Then().IsDone();

    [Fact]
    public void A_difference_anywhere_is_put() => Assert.All(
        (LocationSpec[])
        [
            Berlin with { Name = "Berlin" },
            OnMondays([Range(9, 20)]),
            Berlin with { Hours = Hours with { Exceptions = Hours.Exceptions.Add(new LocalDate(2026, 12, 25), []) } },
            Berlin with { Pickup = Berlin.Pickup with { ParkingPlaces = ["P1"] } },
            Berlin with { Pickup = Berlin.Pickup with { SlotCapacity = 5 } },
        ],
        spec => Location(Put).When(new PutLocation(spec)).Then(new LocationPut(spec)));

    [Fact]
    public void A_location_keeps_its_code() => Location(Put)
        .When(new PutLocation(Berlin with { Code = "B2" })).Then().Refuses<InvalidLocation>(no => Assert.Equal("code", no.Field));

    public static TheoryData<string, LocationSpec> Faults() => new()
    {
        { "code", Berlin with { Code = " " } },
        { "name", Berlin with { Name = new('x', 121) } },
        { "country", Berlin with { Place = Berlin.Place with { Country = "Germany" } } },
        { "city", Berlin with { Place = Berlin.Place with { City = "" } } },
        { "latitude", Berlin with { Place = Berlin.Place with { Latitude = 91 } } },
        { "longitude", Berlin with { Place = Berlin.Place with { Longitude = -181 } } },
        { "timeZone", Berlin with { TimeZone = "Berlin" } },
        { "hours", OnMondays([Range(9, 13), Range(12, 20)]) },
        { "hours", OnMondays([Range(9, 2), Range(12, 20)]) },
        { "hours", OnMondays([.. Enumerable.Range(1, 7).Select(n => Range(n, n + 1))]) },
        { "exceptions", Berlin with { Hours = Hours with { Exceptions = ClosedFor(days: 401) } } },
        { "preparationMinutes", Berlin with { Pickup = Berlin.Pickup with { PreparationMinutes = -1 } } },
        { "slotMinutes", Berlin with { Pickup = Berlin.Pickup with { SlotMinutes = 0 } } },
        { "slotCapacity", Berlin with { Pickup = Berlin.Pickup with { SlotCapacity = -1 } } },
        { "pickupDays", Berlin with { Pickup = Berlin.Pickup with { PickupDays = 61 } } },
        { "parkingPlaces", Berlin with { Pickup = Berlin.Pickup with { ParkingPlaces = [.. Enumerable.Repeat("P", 201)] } } },
    };

    [Theory, MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_told_by_its_field(string field, LocationSpec spec) => Location()
        .When(new PutLocation(spec)).Then().Refuses<InvalidLocation>(no => Assert.Equal(field, no.Field));

    [Fact]
    public void Pickup_is_paused_and_resumed() => Location(Put)
        .When(new PausePickup("Stocktaking")).Then(new PickupPaused("Stocktaking", null)).IsDone().Wants(null)
        .Look<LocationState>(location => Assert.False(location.TakesPickups(Given.Noon.AddYears(1))))
        .When(new PausePickup("Stocktaking")).Then().IsDone()
        .When(new ResumePickup()).Then(new PickupResumed()).IsDone()
        .Look<LocationState>(location => Assert.True(location.TakesPickups(Given.Noon)))
        .When(new ResumePickup()).Then().IsDone();

    [Fact]
    public void A_pause_ends_at_its_time_before_the_clock_is_looked_at_and_after() => Location(Put)
        .When(new PausePickup("Storm", Given.Noon.AddHours(1))).Wants(Given.Noon.AddHours(1))
        .Look<LocationState>(location => Assert.Equal(
            (false, true), (location.TakesPickups(Given.Noon), location.TakesPickups(Given.Noon.AddHours(1)))))
        .When(LookAtTheClock.Instance, at: Given.Noon.AddHours(1)).Then(new PickupResumed()).Wants(null);

    [Fact]
    public void A_pause_that_would_be_over_is_refused() => Location(Put)
        .When(new PausePickup("Storm", Given.Noon)).Then().Refuses<PauseIsOver>();

    [Fact]
    public void A_warehouse_takes_no_pickups() => Location(new LocationPut(Berlin with { Role = LocationRole.Warehouse }))
        .Look<LocationState>(location => Assert.False(location.TakesPickups(Given.Noon)));

    [Theory]
    [InlineData(0, 4, 3), InlineData(60, 0, 3), InlineData(60, 4, 0)]
    public void A_store_without_slots_places_or_days_takes_no_pickups(int minutes, int places, int days) => Assert.False(
        Store(rules: Berlin.Pickup with { SlotMinutes = minutes, SlotCapacity = places, PickupDays = days }).TakesPickups(Given.Noon));

    [Fact]
    public void What_was_never_put_is_not_found() => Location()
        .When(new PausePickup("Storm")).Then().Answers(new NotFound("location"))
        .When(new ResumePickup()).Then().Answers(new NotFound("location"));
}
