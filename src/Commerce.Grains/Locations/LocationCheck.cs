using System.Collections.Immutable;
using NodaTime;

namespace Commerce.Grains.Locations;

/// <summary>What a location must be like before anything relies on it. The first fault is told.</summary>
internal static class LocationCheck
{
    private const int RangesADay = 6;
    private const int MostExceptions = 400;

    public static InvalidLocation? Find(LocationSpec spec) =>
        Text("code", spec.Code, 40) ?? Text("name", spec.Name, 120) ?? Place(spec.Place) ?? Zone(spec.TimeZone)
        ?? Hours(spec.Hours) ?? Pickup(spec.Pickup);

    private static InvalidLocation? Place(PostalPlace place) => place switch
    {
        { Country: not { Length: 2 } } => new("country", "Give the two letters of ISO 3166-1, such as DE."),
        { Latitude: < -90 or > 90 } => new("latitude", "Degrees north lie between -90 and 90."),
        { Longitude: < -180 or > 180 } => new("longitude", "Degrees east lie between -180 and 180."),
        _ => Text("city", place.City, 120),
    };

    private static InvalidLocation? Zone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
        ? new("timeZone", "Give a name of the IANA time zone database, such as Europe/Berlin.")
        : null;

    private static InvalidLocation? Hours(OpeningTimes hours) =>
        hours.Exceptions.Count > MostExceptions ? new("exceptions", $"No more than {MostExceptions} days can differ.")
        : hours.Week.Values.Concat(hours.Exceptions.Values).Any(ranges => ranges.Length > RangesADay)
            ? new("hours", $"A day has at most {RangesADay} opening times.")
        : hours.Week.Values.Concat(hours.Exceptions.Values).Any(Overlap) ? new("hours", "The opening times of a day overlap.")
        : null;

    private static bool Overlap(ImmutableArray<OpenRange> ranges)
    {
        var sorted = ranges.OrderBy(range => range.Open).ToArray();
        return sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.Close <= pair.First.Open || pair.First.Close > pair.Second.Open);
    }

    private static InvalidLocation? Pickup(PickupRules rules) => rules switch
    {
        { PreparationMinutes: < 0 or > 10_080 } => new("preparationMinutes", "Give 0 to 10080 (a week)."),
        { SlotMinutes: < 5 or > 1_440 } => new("slotMinutes", "Give 5 to 1440 (a day)."),
        { SlotCapacity: < 0 or > 1_000 } => new("slotCapacity", "Give 0 to 1000 orders."),
        { PickupDays: < 0 or > 60 } => new("pickupDays", "Give 0 to 60 days."),
        { ParkingPlaces.Length: > 200 } => new("parkingPlaces", "Give 200 places or fewer."),
        _ => null,
    };

    private static InvalidLocation? Text(string field, string text, int most) =>
        string.IsNullOrWhiteSpace(text) || text.Length > most ? new(field, $"Give 1 to {most} characters.") : null;
}
