using System.Text.Json;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Books;

/// <summary>After the confirmation: what the stores told, what was charged, what was looked for elsewhere.</summary>
internal sealed partial class OrderBook
{
    private bool Fulfil(JournalEvent e, OrderFile order, JsonElement data)
    {
        switch (e.Kind)
        {
            case "FulfilmentProgressed": Progress(e, order, data); break;
            case "ChargeAsked": Charged(e, order, data, $"{data.Id("fulfilment")}/{data.Number("attempt")}", atTheCounter: false); break;
            case "TenderTaken": Charged(e, order, data, $"{data.Id("fulfilment")}/tender", atTheCounter: true); break;
            case "ChargeFailed": order.Group(data.Id("fulfilment"))?.Charges.Remove($"{data.Id("fulfilment")}/{data.Number("attempt")}"); break;
            case "OrderItemRejected": order.Asked[data.Id("line")] = data.Instant("until"); break;
            case "SourcingStarted": Source(e, order, data); break;
            case "SourcingSucceeded": Sourced(order, data, GroupPhase.Open); break;
            case "SourcingFailed": Failed(order, data); break;
            case "RejectedCancelled": Drop(e, order, data); break;
            case "ChargeSettled" or "RefundOwed" or "CancellationAsked" or "CancellationRefused" or "OrderHeld" or "OrderResumed":
                break;
            default: return false;
        }
        return true;
    }

    private void Progress(JournalEvent e, OrderFile order, JsonElement data)
    {
        if (order.Group(data.Id("fulfilment")) is not { } group)
        {
            findings.Add(Invariant.OneStatePerUnit, e, $"fulfilment/{data.Id("fulfilment")} is no part of the order");
            return;
        }
        foreach (var line in data.Items("lines"))
        {
            var at = new Progress(
                line.Count("picked"), line.Count("notFound"), line.Count("cancelled"), line.Count("taken"), line.Count("returned"));
            group.Lines[line.Id("line")] = at;
            if (!at.IsSane(group.Items.GetValueOrDefault(line.Id("line"))))
                findings.Add(Invariant.OneStatePerUnit, e, $"{group.Items.GetValueOrDefault(line.Id("line"))} units are {at}");
        }
        Sourceable(e, order);
    }

    private void Charged(JournalEvent e, OrderFile order, JsonElement data, string key, bool atTheCounter)
    {
        if (order.Group(data.Id("fulfilment")) is not { } group)
            findings.Add(Invariant.Money, e, $"fulfilment/{data.Id("fulfilment")} is no part of the order");
        else if (!group.Charges.TryAdd(key, new(data.Units("units"), data.Minor("amount"), atTheCounter)))
            findings.Add(Invariant.ChargedOnce, e, $"{key} is charged twice");
    }

    private void Source(JournalEvent e, OrderFile order, JsonElement data)
    {
        if (data.Number("group") != order.Groups.Count + 1)
            findings.Add(Invariant.OneStatePerUnit, e, $"group {data.Number("group")} follows {order.Groups.Count}");
        Add(order, order.Groups.Count + 1, data.GetProperty("plan"), [new(data.Id("line"), data.Number("quantity"))], data.Instant("until"));
        Sourceable(e, order);
    }

    private static void Sourced(OrderFile order, JsonElement data, GroupPhase phase)
    {
        if (order.Group(data.Number("group")) is { } group)
            group.Phase = phase;
    }

    private static void Failed(OrderFile order, JsonElement data)
    {
        Sourced(order, data, GroupPhase.Failed);
        foreach (var line in order.Group(data.Number("group"))?.Items.Keys ?? Enumerable.Empty<Guid>())
            order.Asked[line] = data.Instant("until");
    }

    private void Drop(JournalEvent e, OrderFile order, JsonElement data)
    {
        order.Dropped[data.Id("line")] = order.Dropped.GetValueOrDefault(data.Id("line")) + data.Number("quantity");
        Sourceable(e, order);
    }

    // Units can be looked for elsewhere, or given up, only when they were not found.
    private void Sourceable(JournalEvent e, OrderFile order)
    {
        foreach (var line in order.Lines.Keys)
            if (order.Unsourced(line) is < 0 and var less)
                findings.Add(Invariant.OneStatePerUnit, e, $"{-less} units of the line {line} are in two states");
    }
}
