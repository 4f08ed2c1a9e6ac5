using System.Text.Json;
using Commerce.Auditor.Reading;
using Commerce.Auditor.Reservations;

namespace Commerce.Auditor.Books;

/// <summary>Each variant at each location: what is there, and whose it is.</summary>
internal sealed class StockBook(Findings findings, OrderBook orders) : IBook
{
    public Dictionary<string, StockItem> Items { get; } = [];

    public bool Read(JournalEvent e, JsonElement data)
    {
        if (!Items.TryGetValue(e.Stream, out var item))
            Items[e.Stream] = item = new(new(findings));
        switch (e.Kind)
        {
            case "StockReceived": Move(e, item, data.Number("quantity")); break;
            case "StockAdjusted": Move(e, item, data.Number("delta")); break;
            case "StockTaken": Take(e, item, data); break;
            case "ShelfSet": break;
            case "SafetyStockSet": item.Safety = data.Number("quantity"); break;
            case "StockHeld": Hold(e, item, data); break;
            case "StockHoldExtended": item.Reservations.Extend(e, data); break;
            case "StockPinned": item.Reservations.Pin(e, data); break;
            case "StockUnpinned": item.Reservations.Unpin(e, data); break;
            case "StockAllocated": item.Reservations.Commit(e, data); break;
            case "StockReleased": item.Reservations.End(e, data.Id("reservation")); break;
            case "StockHoldsExpired": item.Reservations.Expire(e, data); break;
            case "AllocationReduced": Reduce(e, item, data); break;
            default: return false;
        }
        return true;
    }

    private void Move(JournalEvent e, StockItem item, int delta)
    {
        item.OnHand += delta;
        if (item.OnHand < 0)
            findings.Add(Invariant.OnHand, e, $"{item.OnHand} are on hand after a movement of {delta}");
    }

    private void Hold(JournalEvent e, StockItem item, JsonElement data)
    {
        var (id, quantity) = (data.Id("reservation"), data.Number("quantity"));
        var free = item.OnHand - item.Safety - item.Reservations.Total(e.At);
        if (quantity < 1 || quantity > free)
            findings.Add(Invariant.NothingOversold, e, $"{quantity} are held where {free} may be sold");
        if (orders.Claims.GetValueOrDefault(id) is { } claim && claim.Quantity != quantity)
            findings.Add(Invariant.HeldTogether, e, $"{quantity} are held where order/{claim.Order} needs {claim.Quantity} of the variant");
        item.Reservations.Begin(e, id, new(quantity, data.Instant("until")));
    }

    private void Reduce(JournalEvent e, StockItem item, JsonElement data)
    {
        var (id, to) = (data.Id("reservation"), data.Number("to"));
        if (item.Reservations.Find(id) is { } reservation && to > reservation.Quantity)
            findings.Add(Invariant.ReservationsEnd, e, $"{id} of {reservation.Quantity} grows to {to}");
        if (to <= 0 || item.Reservations.Find(id) is not { } smaller)
            item.Reservations.End(e, id);
        else
            (smaller.Quantity, smaller.ChangedAt) = (to, e.At);
    }

    private void Take(JournalEvent e, StockItem item, JsonElement data)
    {
        var quantity = data.Number("quantity");
        if (item.Reservations.End(e, data.Id("reservation")) is { } reservation)
        {
            if (quantity > reservation.Quantity)
                findings.Add(Invariant.NothingOversold, e, $"{quantity} leave for a reservation of {reservation.Quantity}");
            if (reservation.Phase == Phase.Held)
                findings.Add(Invariant.ReservationsEnd, e, "goods leave for a hold that was never pinned");
        }
        item.Taken += quantity;
        item.MovedAt = e.At;
        Move(e, item, -quantity);
    }
}

internal sealed class StockItem(ReservationBook reservations)
{
    public ReservationBook Reservations => reservations;

    public int OnHand { get; set; }

    public int Safety { get; set; }

    /// <summary>Units that left for customers.</summary>
    public int Taken { get; set; }

    /// <summary>When units last left.</summary>
    public DateTimeOffset MovedAt { get; set; }

    /// <summary>Units that customers have, or that belong to confirmed orders.</summary>
    public int Sold => Taken + reservations.All.Values.Where(each => each.Phase == Phase.Committed).Sum(each => each.Quantity);
}
