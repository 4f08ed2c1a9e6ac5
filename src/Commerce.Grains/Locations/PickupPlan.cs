using NodaTime;

namespace Commerce.Grains.Locations;

/// <summary>One pickup slot. <paramref name="Date"/> names the grain that counts it: the local date on which its opening began.</summary>
public readonly record struct PickupSlot(LocalDate Date, DateTimeOffset Start, DateTimeOffset End);

/// <summary>What a location can promise to somebody who comes to fetch an order.</summary>
public sealed class PickupPlan(PickupRules rules, OpeningHours hours)
{
    /// <summary>Slots are offered for so many days, today among them.</summary>
    private const int Horizon = 14;

    /// <summary>The slots of a local date; what is left of an opening when no whole slot fits is not offered.</summary>
    public IEnumerable<PickupSlot> Slots(LocalDate date)
    {
        var length = Duration.FromMinutes(rules.SlotMinutes);
        foreach (var open in hours.On(date))
            for (var start = open.Start; start + length <= open.End; start += length)
                yield return new(date, start.ToDateTimeOffset(), (start + length).ToDateTimeOffset());
    }

    /// <summary>When an order of now is ready: preparing takes opening time only. None, if it does not open for so long.</summary>
    public DateTimeOffset? ReadyBy(DateTimeOffset now)
    {
        var from = Instant.FromDateTimeOffset(now);
        var left = Duration.FromMinutes(rules.PreparationMinutes);
        foreach (var open in hours.From(from))
        {
            var start = Instant.Max(open.Start, from);
            if (start + left <= open.End)
                return (start + left).ToDateTimeOffset();
            left -= open.End - start;
        }
        return null;
    }

    /// <summary>The first free slot that starts when the order is ready, or later.</summary>
    public PickupSlot? EarliestReady(DateTimeOffset now, Func<PickupSlot, bool> isFree)
    {
        foreach (var slot in Offered(now))
            if (isFree(slot))
                return slot;
        return null;
    }

    /// <summary>Every slot, free or not, that an order of now could be fetched in.</summary>
    public IEnumerable<PickupSlot> Offered(DateTimeOffset now)
    {
        if (ReadyBy(now) is not { } ready)
            yield break;
        // An opening of the evening before may still go on after midnight.
        var today = hours.DateAt(now);
        for (var date = today.PlusDays(-1); date < today.PlusDays(Horizon); date = date.PlusDays(1))
            foreach (var slot in Slots(date).Where(slot => slot.Start >= ready))
                yield return slot;
    }

    /// <summary>Until when an order waits: the end of opening some days after it is ready, or of the next day that opens.</summary>
    public DateTimeOffset PickupDeadline(DateTimeOffset readyAt)
    {
        var first = hours.DateAt(readyAt).PlusDays(rules.PickupDays);
        for (var date = first; date <= first.PlusDays(60); date = date.PlusDays(1))
            if (hours.On(date).Select(open => (Instant?)open.End).Max() is { } closes && closes.ToDateTimeOffset() > readyAt)
                return closes.ToDateTimeOffset();
        return hours.Zone.AtStartOfDay(first.PlusDays(1)).ToInstant().ToDateTimeOffset();
    }
}
