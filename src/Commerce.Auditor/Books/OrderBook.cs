using System.Text.Json;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Reading;
using Commerce.Auditor.Reservations;

namespace Commerce.Auditor.Books;

/// <summary>Every order, from the checkout to its last unit.</summary>
internal sealed partial class OrderBook(Findings findings) : IBook
{
    private readonly Dictionary<string, string> numbers = [];

    public Dictionary<Guid, OrderFile> Orders { get; } = [];

    /// <summary>Whose each reservation is.</summary>
    public Dictionary<Guid, Claim> Claims { get; } = [];

    /// <summary>The order that has a number.</summary>
    public string? StreamOf(string number) => numbers.GetValueOrDefault(number);

    public bool Read(JournalEvent e, JsonElement data)
    {
        var id = Guid.Parse(e.Key);
        if (e.Kind == "OrderDrafted")
            Draft(e, id, data);
        if (!Orders.TryGetValue(id, out var order))
            return Unknown(e);
        if (order.IsEnded && e.Kind is not ("StrayHoldFound" or "CancellationRefused"))
            findings.Add(Invariant.OneStatePerUnit, e, $"it comes after the order was {order.Stage}");
        order.ChangedAt = e.At;
        return Checkout(e, order, data) || Fulfil(e, order, data);
    }

    private bool Unknown(JournalEvent e)
    {
        findings.Add(Invariant.OneStatePerUnit, e, "the order was never drafted");
        return true;
    }

    private bool Checkout(JournalEvent e, OrderFile order, JsonElement data)
    {
        switch (e.Kind)
        {
            case "OrderDrafted" or "HoldGranted" or "HoldDenied" or "HoldPinned" or "StrayHoldFound":
                break;
            case "OrderPlaced": Place(e, order, data); break;
            case "PaymentActionRequired": order.Until = data.Instant("until"); break;
            case "PaymentUncertain": break;
            case "PaymentDeclined": (order.Stage, order.Until) = (Stage.Draft, data.Instant("until")); break;
            case "OrderConfirmed": Confirm(e, order); break;
            case "OrderDraftFailed": End(e, order, Stage.Cancelled); break;
            case "OrderCancelled": End(e, order, Stage.Cancelled); break;
            case "OrderExpired": End(e, order, Stage.Expired); break;
            case "OrderCompleted": End(e, order, Stage.Completed); break;
            default: return false;
        }
        return true;
    }

    private void Draft(JournalEvent e, Guid id, JsonElement data)
    {
        var order = new OrderFile(id)
        {
            TaxAdded = data.GetProperty("market").Text("taxMode") == "Added", Shipping = data.Minor("shipping"), Until = data.Instant("until"),
        };
        if (!Orders.TryAdd(id, order))
            findings.Add(Invariant.OneStatePerUnit, e, "the order is drafted twice");
        foreach (var line in data.Items("lines"))
        {
            var item = line.GetProperty("item");
            order.Lines[line.Id("id")] = new(
                item.Id("variant"), line.Number("quantity"), item.Minor("unitPrice"), item.GetProperty("taxRate").GetDecimal());
        }
        var number = 0;
        foreach (var plan in data.Items("groups"))
        {
            number++;
            var items = data.Items("lines").Where(line => line.Number("group") == number)
                .Select(line => KeyValuePair.Create(line.Id("id"), line.Number("quantity")));
            Add(order, number, plan, items, null);
        }
    }

    private void Place(JournalEvent e, OrderFile order, JsonElement data)
    {
        (order.Stage, order.Until) = (Stage.Placed, null);
        if (data.MaybeText("number") is { } number && !numbers.TryAdd(number, e.Stream))
            findings.Add(Invariant.UniqueValues, e, $"the number {number} belongs to {numbers[number]}");
    }

    private void Confirm(JournalEvent e, OrderFile order)
    {
        if (order.ConfirmedAt is not null)
            findings.Add(Invariant.OneStatePerUnit, e, "the order is confirmed twice");
        (order.Stage, order.ConfirmedAt, order.Until) = (Stage.Confirmed, e.At, null);
        foreach (var group in order.Groups)
            group.Phase = GroupPhase.Open;
    }

    /// <summary>An order that was confirmed ends when each of its units has come to its end.</summary>
    private void End(JournalEvent e, OrderFile order, Stage stage)
    {
        order.Stage = stage;
        if (order.ConfirmedAt is null)
            return;
        foreach (var (line, _) in order.Lines)
        {
            var open = order.Unsourced(line) + order.Groups.Where(group => group.Phase != GroupPhase.Failed)
                .Sum(group => group.Items.GetValueOrDefault(line) - group.Of(line).Total + group.Of(line).Picked);
            if (open != 0)
                findings.Add(Invariant.OneStatePerUnit, e, $"{open} units of the line {line} have not come to an end");
        }
    }

    /// <summary>All lines of one variant are one claim on the stock.</summary>
    private void Add(OrderFile order, int number, JsonElement plan, IEnumerable<KeyValuePair<Guid, int>> items, DateTimeOffset? until)
    {
        var slot = plan.Maybe("slot");
        var group = new GroupFile
        {
            Number = number, Fulfilment = Names.Fulfilment(order.Id, number), Location = plan.Id("location"),
            IsShipped = plan.Text("method") == "Ship", IsLater = until is not null, Until = until,
            SlotStream = slot is { } place ? Names.SlotStream(plan.Id("location"), place.Text("day")) : null,
        };
        foreach (var (line, quantity) in items)
            group.Items[line] = quantity;
        order.Groups.Add(group);
        foreach (var same in group.Items.GroupBy(item => order.Lines[item.Key].Variant))
            Claims[Names.StockClaim(order.Id, number, same.Key)] = new(order.Id, number, same.Key, same.Sum(item => item.Value), 0);
        if (slot is { } time)
            Claims[Names.SlotClaim(order.Id, number)] = new(order.Id, number, null, 1, time.Number("capacity"));
    }
}
