using System.Collections.Immutable;
using Commerce.Grains.Locations;
using NodaTime;
using NodaTime.Text;

namespace Commerce.Silo.Import.Stores;

/// <summary>Opening hours as people write them into a cell: <c>09:00-13:00;14:00-19:00</c>.</summary>
internal static class HoursText
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The ranges, none for an empty text, or null where it can't be read. 24:00 is the end of the day.</summary>
    public static ImmutableArray<OpenRange>? Ranges(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var ranges = ImmutableArray.CreateBuilder<OpenRange>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Split('-', '–') is not [var open, var close] || At(open) is not { } from || At(close) is not { } to)
                return null;
            ranges.Add(new(from, to));
        }
        return ranges.ToImmutable();
    }

    /// <summary>A day that differs: <c>2026-12-24=10:00-14:00</c> or <c>2026-12-25=closed</c>.</summary>
    public static (LocalDate Day, ImmutableArray<OpenRange> Hours)? Exception(string text)
    {
        if (text.Split('=', StringSplitOptions.TrimEntries) is not [var date, { Length: > 0 } hours]
            || !LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day))
            return null;
        if (hours.Equals("closed", StringComparison.OrdinalIgnoreCase))
            return (day, []);
        return Ranges(hours) is { } ranges ? (day, ranges) : null;
    }

    private static LocalTime? At(string text) =>
        text.Trim() == "24:00" ? LocalTime.Midnight
        : Time.Parse(text.Trim()).TryGetValue(default, out var time) ? time
        : null;
}
