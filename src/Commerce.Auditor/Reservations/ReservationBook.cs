using System.Text.Json;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Reservations;

/// <summary>The live reservations of one stock item or one day of slots, and what may become of them.</summary>
internal sealed class ReservationBook(Findings findings)
{
    private readonly Dictionary<Guid, Live> live = [];

    public IReadOnlyDictionary<Guid, Live> All => live;

    public Live? Find(Guid id) => live.GetValueOrDefault(id);

    public void Begin(JournalEvent e, Guid id, Live reservation)
    {
        reservation.ChangedAt = e.At;
        if (!live.TryAdd(id, reservation))
            findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} is begun while it lives");
        if (reservation.Until <= e.At)
            findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} is over before it begins");
    }

    public void Extend(JournalEvent e, JsonElement data)
    {
        if (Step(e, data.Id("reservation"), Phase.Held) is { } held)
            held.Until = data.Instant("until");
    }

    public void Pin(JournalEvent e, JsonElement data)
    {
        if (Step(e, data.Id("reservation"), Phase.Held, Phase.Pinned) is { } held)
            (held.Phase, held.Until) = (Phase.Pinned, null);
    }

    public void Unpin(JournalEvent e, JsonElement data)
    {
        if (Step(e, data.Id("reservation"), Phase.Pinned, Phase.Held) is { } pinned)
            (pinned.Phase, pinned.Until) = (Phase.Held, data.Instant("until"));
    }

    public void Commit(JournalEvent e, JsonElement data)
    {
        if (Step(e, data.Id("reservation"), Phase.Held, Phase.Pinned) is { } held)
            (held.Phase, held.Until) = (Phase.Committed, null);
    }

    public Live? End(JournalEvent e, Guid id)
    {
        if (live.Remove(id, out var ended))
            return ended;
        findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} is ended, and it does not live");
        return null;
    }

    public void Expire(JournalEvent e, JsonElement data)
    {
        foreach (var each in data.Items("reservations"))
            switch (End(e, each.GetGuid()))
            {
                case { Phase: Phase.Committed }:
                    findings.Add(Invariant.ReservationsEnd, e, $"{each.GetGuid()} expires, though it is allocated");
                    break;
                case { Until: { } until } when until > e.At:
                    findings.Add(Invariant.ReservationsEnd, e, $"{each.GetGuid()} expires before its time {until:O}");
                    break;
            }
    }

    /// <summary>What still counts: held and not over, pinned, committed.</summary>
    public int Total(DateTimeOffset now) => live.Values.Where(each => each.CountsAt(now)).Sum(each => each.Quantity);

    private Live? Step(JournalEvent e, Guid id, params ReadOnlySpan<Phase> from)
    {
        if (!live.TryGetValue(id, out var reservation))
        {
            findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} does not live");
            return null;
        }
        if (!from.Contains(reservation.Phase))
            findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} is {reservation.Phase}");
        if (!reservation.CountsAt(e.At))
            findings.Add(Invariant.ReservationsEnd, e, $"the reservation {id} was over at {reservation.Until:O}");
        reservation.ChangedAt = e.At;
        return reservation;
    }
}
