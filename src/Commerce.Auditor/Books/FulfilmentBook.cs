using System.Text.Json;
using Commerce.Auditor.Fulfilment;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Books;

/// <summary>What the stores did. The counts of a line stand here; the order's own are compared with them at the end.</summary>
internal sealed partial class FulfilmentBook(Findings findings, OrderBook orders, PaymentBook payments) : IBook
{
    public Dictionary<Guid, FulfilmentFile> All { get; } = [];

    public bool Read(JournalEvent e, JsonElement data)
    {
        var id = Guid.Parse(e.Key);
        if (e.Kind == "FulfilmentOpened")
            Open(e, id, data);
        if (!All.TryGetValue(id, out var file))
        {
            findings.Add(Invariant.OneStatePerUnit, e, "the fulfilment order was never opened");
            return true;
        }
        file.ChangedAt = e.At;
        if (!Work(e, file, data) && !Leave(e, file, data))
            return false;
        foreach (var (line, (_, quantity)) in file.Lines)
            if (!file.Progress[line].IsSane(quantity))
                findings.Add(Invariant.OneStatePerUnit, e, $"{quantity} units of the line {line} are {file.Progress[line]}");
        return true;
    }

    private void Open(JournalEvent e, Guid id, JsonElement data)
    {
        var file = new FulfilmentFile(id, data.Id("order"), data.Number("group"))
        {
            Location = data.Id("location"), IsShipped = data.Text("method") == "Ship", PayInStore = data.Flag("payInStore"),
        };
        foreach (var line in data.Items("lines"))
        {
            file.Lines[line.Id("id")] = (line.Id("variant"), line.Number("quantity"));
            file.Progress[line.Id("id")] = default;
        }
        if (!All.TryAdd(id, file))
            findings.Add(Invariant.OneStatePerUnit, e, "the fulfilment order is opened twice");
        var group = orders.Orders.GetValueOrDefault(file.Order)?.Group(id);
        if (group is null || group.Number != file.Group || group.Items.Count != file.Lines.Count
            || group.Items.Any(item => file.Lines.GetValueOrDefault(item.Key).Quantity != item.Value))
            findings.Add(Invariant.OneStatePerUnit, e, $"it is not what order/{file.Order} asked of group {file.Group}");
    }

    private bool Work(JournalEvent e, FulfilmentFile file, JsonElement data)
    {
        switch (e.Kind)
        {
            case "FulfilmentOpened": break;
            case "FulfilmentAccepted": file.Step = Step.Accepted; break;
            case "PickingStarted": file.Step = Step.Picking; break;
            case "LinePicked": Count(e, file, data, line => line with { Picked = data.Number("quantity") }); break;
            case "ItemsNotFound": Count(e, file, data, line => line with { NotFound = data.Number("quantity") }); break;
            case "UnitsCancelled": Cancel(e, file, data); break;
            case "FulfilmentPacked": file.Step = Step.Packed; break;
            case "PickupReady": file.Step = Step.Ready; break;
            case "CustomerArrived": file.Step = Step.Arrived; break;
            case "PickupReminded" or "PickupExtended" or "CollectorChanged" or "PickupCodeMistyped" or "PickupCodeReissued"
                or "PaymentMarked" or "TrackingChanged" or "FulfilmentHeld" or "FulfilmentResumed":
                break;
            default: return false;
        }
        return true;
    }

    private void Count(JournalEvent e, FulfilmentFile file, JsonElement data, Func<Progress, Progress> change)
    {
        Change(e, file, data.Id("line"), change);
        Advance(file);
    }

    // What is not picked yet goes first.
    private void Cancel(JournalEvent e, FulfilmentFile file, JsonElement data)
    {
        foreach (var (line, cancelled) in data.Units("lines"))
            Change(e, file, line, at => at with
            {
                Cancelled = cancelled,
                Picked = Math.Min(at.Picked, file.Lines[line].Quantity - at.NotFound - cancelled),
            });
        Advance(file);
    }

    private void Change(JournalEvent e, FulfilmentFile file, Guid line, Func<Progress, Progress> change)
    {
        if (!file.Lines.ContainsKey(line))
            findings.Add(Invariant.OneStatePerUnit, e, $"the line {line} is no part of it");
        else if (file.IsOver)
            findings.Add(Invariant.OneStatePerUnit, e, $"units change though the goods are {file.Step}");
        else
            file.Progress[line] = change(file.Progress[line]);
    }

    private static void Advance(FulfilmentFile file)
    {
        if (file.IsOver)
            return;
        var open = file.Lines.Sum(line => line.Value.Quantity - file.Progress[line.Key].Total);
        var picked = file.Progress.Values.Sum(line => line.Picked);
        if (open == 0 && picked == 0)
            file.Step = file.Progress.Values.Any(line => line.NotFound > 0) ? Step.Rejected : Step.Cancelled;
        else if (open == 0 && file.Step < Step.Picked)
            file.Step = Step.Picked;
        else if (open > 0 && picked > 0 && file.Step < Step.Packed)
            file.Step = Step.Picking;
    }
}
