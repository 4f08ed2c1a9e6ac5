using System.Text.Json;
using Commerce.Auditor.Reading;
using Commerce.Auditor.Reservations;

namespace Commerce.Auditor.Books;

/// <summary>The pickup slots of each store's days.</summary>
internal sealed class SlotsBook(Findings findings, OrderBook orders) : IBook
{
    public Dictionary<string, ReservationBook> Days { get; } = [];

    public bool Read(JournalEvent e, JsonElement data)
    {
        if (!Days.TryGetValue(e.Stream, out var day))
            Days[e.Stream] = day = new(findings);
        switch (e.Kind)
        {
            case "SlotHeld": Hold(e, day, data); break;
            case "SlotHoldExtended": day.Extend(e, data); break;
            case "SlotPinned": day.Pin(e, data); break;
            case "SlotUnpinned": day.Unpin(e, data); break;
            case "SlotBooked": day.Commit(e, data); break;
            case "SlotReleased": day.End(e, data.Id("reservation")); break;
            case "SlotHoldsExpired": day.Expire(e, data); break;
            default: return false;
        }
        return true;
    }

    private void Hold(JournalEvent e, ReservationBook day, JsonElement data)
    {
        var (id, start) = (data.Id("reservation"), data.Instant("start"));
        var taken = day.All.Values.Count(each => each.Start == start && each.CountsAt(e.At));
        if (orders.Claims.GetValueOrDefault(id) is { } claim && taken >= claim.Capacity)
            findings.Add(Invariant.SlotCapacity, e, $"order/{claim.Order} is place {taken + 1} of {claim.Capacity} at {start:O}");
        day.Begin(e, id, new(1, data.Instant("until")) { Start = start });
    }
}
