using Commerce.Auditor.Books;
using Commerce.Auditor.Fulfilment;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Reservations;

namespace Commerce.Auditor.Ties;

/// <summary>At the journal's end: what is set aside belongs to somebody, and what somebody is owed is set aside.</summary>
internal sealed class ReservationTies(Findings findings, AuditOptions options, OrderBook orders, FulfilmentBook stores)
{
    public void Check(StockBook stock, SlotsBook slots)
    {
        foreach (var (stream, item) in stock.Items)
            foreach (var (id, live) in item.Reservations.All)
                Owned(stream, id, live, StockIsDue);
        foreach (var (stream, day) in slots.Days)
            foreach (var (id, live) in day.All)
                Owned(stream, id, live, SlotIsDue);
        foreach (var file in stores.All.Values.Where(file => !file.IsOver && options.IsOver(file.ChangedAt)))
            SetAside(file, stock);
    }

    private void Owned(string stream, Guid id, Live live, Func<OrderFile, Claim, Live, string?> leak)
    {
        if (options.IsOver(live.Until))
            findings.Add(Invariant.NothingLeaked, stream, $"the hold {id} is open past its time {live.Until:O}");
        if (live.Phase == Phase.Held)
            return;
        if (orders.Claims.GetValueOrDefault(id) is not { } claim || orders.Orders.GetValueOrDefault(claim.Order) is not { } order)
            findings.Add(Invariant.NothingLeaked, stream, $"{id} is {live.Phase} for no order");
        else if (options.IsOver(live.ChangedAt) && options.IsOver(order.ChangedAt) && leak(order, claim, live) is { } why)
            findings.Add(Invariant.NothingLeaked, stream, $"{live.Quantity} stay {live.Phase} ({id}) for {order.Stream}: {why}");
    }

    private string? StockIsDue(OrderFile order, Claim claim, Live live)
    {
        if (order.IsEnded)
            return $"the order is {order.Stage}";
        if (order.Stage == Stage.Placed)
            return live.Phase == Phase.Pinned ? null : "the order is not confirmed";
        if (order.ConfirmedAt is null)
            return live.Phase == Phase.Pinned ? null : "the order is a draft";
        var group = order.Group(claim.Group)!;
        if (group.Phase == GroupPhase.Failed)
            return "its place was given up";
        if (group.Phase == GroupPhase.Sourcing)
            return null;
        var file = stores.All.GetValueOrDefault(group.Fulfilment);
        if (file is null || !options.IsOver(file.ChangedAt))
            return null;
        if (live.Phase != Phase.Committed)
            return "the order is confirmed";
        var needed = file.SetAside(claim.Variant!.Value);
        return needed == live.Quantity ? null : $"the store needs {needed}";
    }

    // A slot that was booked stays booked when its customer came, or did not.
    private string? SlotIsDue(OrderFile order, Claim claim, Live live)
    {
        if (order.IsEnded && order.ConfirmedAt is null)
            return $"the order is {order.Stage}";
        if (order.ConfirmedAt is null)
            return live.Phase == Phase.Pinned ? null : "the order is not confirmed";
        var group = order.Group(claim.Group)!;
        if (group.Phase == GroupPhase.Failed)
            return "its place was given up";
        if (group.Phase == GroupPhase.Open && live.Phase == Phase.Pinned)
            return "the order is confirmed";
        var file = stores.All.GetValueOrDefault(group.Fulfilment);
        return file is { Step: Step.Cancelled or Step.Rejected } && options.IsOver(file.ChangedAt) ? $"the store's part is {file.Step}" : null;
    }

    private void SetAside(FulfilmentFile file, StockBook stock)
    {
        foreach (var variant in file.Lines.Values.Select(line => line.Variant).Distinct())
        {
            var needed = file.SetAside(variant);
            var there = stock.Items.GetValueOrDefault(Reading.Names.StockStream(variant, file.Location))?.Reservations
                .Find(Reading.Names.StockClaim(file.Order, file.Group, variant));
            if (needed > 0 && there is null)
                findings.Add(Invariant.Accounted, $"fulfilment/{file.Id}", $"{needed} of {variant} are to be handed over, and none is set aside");
        }
    }
}
