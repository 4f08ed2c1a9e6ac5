using System.Collections.Immutable;
using NodaTime;

namespace Commerce.Grains.Locations;

/// <summary>
/// When a location is open, in instants. Local times are read in its zone: an opening within the hour that spring skips is at
/// the hour's end, and hours that autumn repeats count twice.
/// </summary>
public sealed class OpeningHours(OpeningTimes times, DateTimeZone zone)
{
    /// <summary>How far ahead anyone looks for the next opening.</summary>
    private const int Horizon = 60;

    public DateTimeZone Zone => zone;

    /// <summary>The opening times that begin on this local date, the exceptions' in place of the week's.</summary>
    public ImmutableArray<OpenRange> Ranges(LocalDate date) =>
        times.Exceptions.TryGetValue(date, out var exception) ? exception
        : times.Week.GetValueOrDefault(date.DayOfWeek) is { IsDefault: false } usual ? usual
        : [];

    /// <summary>The same as instants, the earliest first.</summary>
    public IEnumerable<Interval> On(LocalDate date) =>
        from range in Ranges(date)
        orderby range.Open
        let opens = At(date + range.Open)
        let closes = At((range.Close > range.Open ? date : date.PlusDays(1)) + range.Close)
        where closes > opens
        select new Interval(opens, closes);

    public bool IsOpen(DateTimeOffset now) => Current(now) is not null;

    /// <summary>When the doors close, if they are open now; a break of no length is none.</summary>
    public DateTimeOffset? ClosesAt(DateTimeOffset now) => Current(now)?.End.ToDateTimeOffset();

    /// <summary>The next time that the doors open after <paramref name="now"/>, within 60 days.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        foreach (var open in From(Instant.FromDateTimeOffset(now)))
            if (open.Start > Instant.FromDateTimeOffset(now))
                return open.Start.ToDateTimeOffset();
        return null;
    }

    /// <summary>All that is open from now on, the current one whole, adjoining ones as one.</summary>
    public IEnumerable<Interval> From(Instant now)
    {
        var today = now.InZone(zone).Date;
        Interval? joined = null;
        for (var date = today.PlusDays(-1); date <= today.PlusDays(Horizon); date = date.PlusDays(1))
            foreach (var next in On(date).Where(next => next.End > now))
            {
                if (joined is { } open && next.Start > open.End)
                    yield return open;
                joined = joined is { } before && next.Start <= before.End
                    ? new Interval(before.Start, Instant.Max(before.End, next.End))
                    : next;
            }
        if (joined is { } last)
            yield return last;
    }

    public LocalDate DateAt(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).Date;

    private Interval? Current(DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(now);
        foreach (var open in From(instant))
            return open.Contains(instant) ? open : null;
        return null;
    }

    private Instant At(LocalDateTime local) => zone.AtLeniently(local).ToInstant();
}
