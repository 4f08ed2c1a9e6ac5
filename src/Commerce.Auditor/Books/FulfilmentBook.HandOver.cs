using System.Text.Json;
using Commerce.Auditor.Fulfilment;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Books;

/// <summary>How goods go: once, to who proves to be the customer, and paid.</summary>
internal sealed partial class FulfilmentBook
{
    private bool Leave(JournalEvent e, FulfilmentFile file, JsonElement data)
    {
        switch (e.Kind)
        {
            case "HandOverStarted" or "ShipmentStarted": Start(e, file, data); break;
            case "HandOverFailed": file.Checking = false; break;
            case "GoodsHandedOver": Release(e, file, data, Step.HandedOver); break;
            case "GoodsShipped": Release(e, file, data, Step.Shipped); break;
            case "GoodsDelivered": file.Step = Step.Delivered; break;
            case "PickupExpired": Expire(e, file); break;
            case "ReturnedToShelf": file.Step = Step.ReturnedToStock; break;
            default: return false;
        }
        return true;
    }

    private void Start(JournalEvent e, FulfilmentFile file, JsonElement data)
    {
        var attempt = data.Number("attempt");
        if (file.IsOver)
            findings.Add(Invariant.CodeOnce, e, $"a hand-over begins though the goods are {file.Step}");
        else if (!file.Waits && !file.IsShipped)
            findings.Add(Invariant.CodeOnce, e, $"a hand-over begins while the goods are {file.Step}");
        else if (file.Checking || attempt != (file.HandOver?.Attempt ?? 0) + 1)
            findings.Add(Invariant.CodeOnce, e, $"the hand-over {attempt} begins beside {file.HandOver?.Attempt}");
        file.HandOver = (attempt, data.Units("units"));
        file.Checking = true;
        foreach (var (line, quantity) in file.HandOver.Value.Units)
            if (quantity < 1 || quantity > file.Progress.GetValueOrDefault(line).Picked)
                findings.Add(Invariant.OneStatePerUnit, e, $"{quantity} go of {file.Progress.GetValueOrDefault(line).Picked} picked");
    }

    private void Release(JournalEvent e, FulfilmentFile file, JsonElement data, Step step)
    {
        var attempt = data.Number("attempt");
        if (file.IsOver || file.HandOver is not { } handOver || handOver.Attempt != attempt)
        {
            findings.Add(Invariant.CodeOnce, e, $"goods that are {file.Step} go at attempt {attempt} after {file.HandOver?.Attempt}");
            return;
        }
        if (data.Maybe("override") is not null)
            file.Overridden = true;
        else
            IsPaid(e, file, attempt, handOver.Units);
        (file.Step, file.Checking) = (step, false);
        // What is left at the counter is cancelled.
        foreach (var line in file.Lines.Keys)
        {
            var (at, taken) = (file.Progress[line], handOver.Units.GetValueOrDefault(line));
            file.Progress[line] = at with { Picked = 0, Taken = at.Taken + taken, Cancelled = at.Cancelled + at.Picked - taken };
        }
    }

    /// <summary>A prefix of the journal holds the money before it holds the hand-over.</summary>
    private void IsPaid(JournalEvent e, FulfilmentFile file, int attempt, Dictionary<Guid, int> units)
    {
        var key = file.PayInStore ? $"{file.Id}/tender" : $"{file.Id}/{attempt}";
        var charge = orders.Orders.GetValueOrDefault(file.Order)?.Group(file.Id)?.Charges.GetValueOrDefault(key);
        if (charge is null)
            findings.Add(Invariant.PaidFirst, e, $"nothing was charged for {key}");
        else if (units.Any(unit => charge.Units.GetValueOrDefault(unit.Key) < unit.Value))
            findings.Add(Invariant.PaidFirst, e, $"more goes than was charged for {key}");
        else if (!file.PayInStore && charge.Amount != 0 && !payments.IsCharged(file.Order, key, charge.Amount))
            findings.Add(Invariant.PaidFirst, e, $"the charge {key} of {charge.Amount} has not succeeded");
    }

    private void Expire(JournalEvent e, FulfilmentFile file)
    {
        if (file.Checking || !file.Waits)
            findings.Add(Invariant.OneStatePerUnit, e, $"goods that are {file.Step} are not collected");
        file.Step = Step.Expired;
        foreach (var line in file.Lines.Keys)
            file.Progress[line] = file.Progress[line] with { Picked = 0, Returned = file.Progress[line].Returned + file.Progress[line].Picked };
    }
}
