using System.Collections.Immutable;
using Commerce.Grains.Locations;
using Commerce.Silo.Import.Csv;
using NodaTime;
using static Commerce.Silo.Import.Stores.StoreColumns;

namespace Commerce.Silo.Import.Stores;

/// <summary>A row as a location; what is missing of the pickup rules is the usual.</summary>
internal static class StoreRow
{
    private const int LongestMinutes = 100_000;

    public static LocationSpec Read(Row row) => new(
        CodeOf(row),
        row.Required(Name),
        row.OneOf<LocationRole>(Role),
        new(
            row.Required(Country).ToUpperInvariant(), row.Text(Region), row.Required(City), row.Text(Street), row.Text(Postcode),
            (double?)row.Number(Latitude, -90, 90), (double?)row.Number(Longitude, -180, 180)),
        row.Required(StoreColumns.TimeZone),
        new(Week(row), Days(row)),
        Pickup(row),
        row.Text(Phone),
        row.Text(Directions, CsvLimits.LongestText));

    private static string CodeOf(Row row)
    {
        var code = row.Required(Code);
        if (code.Any(c => !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '-'))
            row.Wrong(Code, "may have capital letters A to Z, digits and - only.");
        return code;
    }

    private static ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>> Week(Row row)
    {
        var week = ImmutableDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OpenRange>>();
        for (var day = 0; day < Hours.Length; day++)
            if (HoursText.Ranges(row.Text(Hours[day])) is not { } ranges)
                row.Wrong(Hours[day], "can't be read. Write hours such as 09:00-13:00;14:00-19:00.");
            else if (!ranges.IsEmpty)
                week[(IsoDayOfWeek)(day + 1)] = ranges;
        return week.ToImmutable();
    }

    private static ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>> Days(Row row)
    {
        var days = ImmutableDictionary.CreateBuilder<LocalDate, ImmutableArray<OpenRange>>();
        foreach (var text in row.List(Exceptions, '|'))
            if (HoursText.Exception(text) is not { } exception)
                row.Wrong(Exceptions, $"has '{Row.Brief(text)}'. Write days such as 2026-12-24=10:00-14:00 or 2026-12-25=closed.");
            else if (!days.TryAdd(exception.Day, exception.Hours))
                row.Wrong(Exceptions, $"has the day {exception.Day:uuuu'-'MM'-'dd} twice.");
        return days.ToImmutable();
    }

    // Without pickup a slot has no length; the rules want one, and with no capacity nobody ever sees it.
    private static PickupRules Pickup(Row row)
    {
        var length = row.Whole(SlotMinutes, 0, LongestMinutes) ?? 0;
        var days = row.Whole(StoreColumns.PickupDays, 0, 366) ?? 7;
        var capacity = row.Whole(SlotCapacity, 0, LongestMinutes) ?? (length == 0 ? 0 : 10);
        return new(
            row.Whole(Preparation, 0, LongestMinutes) ?? 60,
            length == 0 && (days == 0 || capacity == 0) ? 60 : length,
            days == 0 ? 0 : capacity,
            days,
            [.. row.List(ParkingPlaces, '|')]);
    }
}
