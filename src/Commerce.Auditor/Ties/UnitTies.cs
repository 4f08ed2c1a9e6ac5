using Commerce.Auditor.Books;
using Commerce.Auditor.Fulfilment;
using Commerce.Auditor.Orders;

namespace Commerce.Auditor.Ties;

/// <summary>At the journal's end: order, store and stock tell the same of every unit, and nobody waits in vain.</summary>
internal sealed class UnitTies(Findings findings, AuditOptions options, OrderBook orders, FulfilmentBook stores)
{
    public void Check(StockBook stock)
    {
        foreach (var order in orders.Orders.Values)
        {
            Waits(order);
            if (order.ConfirmedAt is not null)
                foreach (var group in order.Groups.Where(group => group.Phase == GroupPhase.Open))
                    Same(order, group);
        }
        Left(stock);
    }

    private void Waits(OrderFile order)
    {
        if (order.IsEnded)
            return;
        if (order.Stage is Stage.Draft or Stage.Placed && options.IsOver(order.Until))
            findings.Add(Invariant.NothingWaits, order.Stream, $"it is {order.Stage} past its time {order.Until:O}");
        foreach (var (line, until) in order.Asked)
            if (options.IsOver(until) && order.Unsourced(line) > 0)
                findings.Add(Invariant.NothingWaits, order.Stream, $"its customer was asked about {line} until {until:O}");
        foreach (var group in order.Groups)
            if (group.Phase == GroupPhase.Sourcing && order.ConfirmedAt is not null && options.IsOver(group.Until))
                findings.Add(Invariant.NothingWaits, order.Stream, $"group {group.Number} was to be sourced until {group.Until:O}");
    }

    private void Same(OrderFile order, GroupFile group)
    {
        if (!options.IsOver(order.ChangedAt))
            return;
        if (!stores.All.TryGetValue(group.Fulfilment, out var file))
        {
            findings.Add(Invariant.EffectsDone, order.Stream, $"fulfilment/{group.Fulfilment} was never opened");
            return;
        }
        if (!options.IsOver(file.ChangedAt) || order.IsEnded && !file.IsOver)
            return;
        foreach (var (line, at) in file.Progress)
            if (Reported(file, at) != Reported(file, group.Of(line)))
                findings.Add(Invariant.OneStatePerUnit, order.Stream, $"line {line} is {group.Of(line)} for the order and {at} at fulfilment/{file.Id}");
    }

    // The order hears of picking when all of it is done.
    private static Progress Reported(FulfilmentFile file, Progress at) => file.IsOver ? at : at with { Picked = 0 };

    /// <summary>What left the stock is what the stores let go.</summary>
    private void Left(StockBook stock)
    {
        var gone = new Dictionary<string, int>();
        foreach (var file in stores.All.Values)
            foreach (var (line, (variant, _)) in file.Lines)
            {
                var stream = Reading.Names.StockStream(variant, file.Location);
                gone[stream] = gone.GetValueOrDefault(stream) + file.Progress[line].Taken;
            }
        var moving = stores.All.Values.Where(file => !options.IsOver(file.ChangedAt))
            .SelectMany(file => file.Lines.Values.Select(line => Reading.Names.StockStream(line.Variant, file.Location))).ToHashSet();
        foreach (var stream in gone.Keys.Union(stock.Items.Keys).Where(stream => !moving.Contains(stream)))
        {
            var taken = stock.Items.GetValueOrDefault(stream)?.Taken ?? 0;
            if (taken != gone.GetValueOrDefault(stream))
                findings.Add(Invariant.EffectsDone, stream, $"{taken} left the stock, and the stores let {gone.GetValueOrDefault(stream)} go");
        }
    }
}
