using System.Collections.Immutable;
using Commerce.Grains.Locations;
using NodaTime;

namespace Commerce.Grains.Tests.Locations;

/// <summary>A store in Berlin: Monday to Friday 10–13 and 14–20, Saturday 10–16, half an hour to prepare, slots of an hour.</summary>
public abstract class ALocation
{
    protected static readonly ImmutableArray<OpenRange> Weekday = [Range(10, 13), Range(14, 20)];

    protected static readonly OpeningTimes Hours = OpeningTimes.Never with
    {
        Week = Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)
            .ToImmutableDictionary(day => day, _ => Weekday)
            .Add(IsoDayOfWeek.Saturday, [Range(10, 16)]),
    };

    protected static readonly LocationSpec Berlin = new(
        "B1", "Berlin Mitte", LocationRole.Store, new("DE", null, "Berlin", "Torstraße 1", "10119", 52.53, 13.4), "Europe/Berlin",
        Hours, new PickupRules(30, 60, 4, 3, ["P1", "P2"]), "+49 30 1", "Behind the house");

    protected static OpenRange Range(int open, int close) => new(new LocalTime(open % 24, 0), new LocalTime(close % 24, 0));

    protected static LocationState Store(Func<OpeningTimes, OpeningTimes>? hours = null, PickupRules? rules = null) =>
        new(Berlin with { Hours = hours?.Invoke(Hours) ?? Hours, Pickup = rules ?? Berlin.Pickup });

    protected static LocationState AroundTheClock(PickupRules? rules = null) =>
        Store(_ => OpeningTimes.Never with { Week = Days.ToImmutableDictionary(day => day, _ => AllDay) }, rules);

    protected static ImmutableArray<OpenRange> AllDay => [Range(0, 0)];

    protected static IEnumerable<IsoDayOfWeek> Days => Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day);

    /// <summary>An instant by Berlin's clock.</summary>
    protected static DateTimeOffset Local(int month, int day, int hour, int minute = 0, int year = 2026) =>
        DateTimeZoneProviders.Tzdb["Europe/Berlin"].AtStrictly(new LocalDateTime(year, month, day, hour, minute))
            .ToInstant().ToDateTimeOffset();
}
