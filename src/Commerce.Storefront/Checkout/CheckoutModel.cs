using System.Text.Json.Serialization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Basket;

namespace Commerce.Storefront.Checkout;

internal sealed record CheckoutData(CheckoutViewer? Me, CheckoutOrder? Order);

public sealed record CheckoutViewer(string? Name, string? Email, string? Phone)
{
    [JsonPropertyName("__typename")]
    public string Kind { get; init; } = "";
}

public enum OrderStatus { Draft, Placed, Confirmed, OnHold, Completed, Cancelled, Expired }

public enum PaymentStatus { None, Checking, ActionRequired, Declined, PayInStore, Authorized, PartiallyPaid, Paid, Refunded, Cancelled }

public sealed record CheckoutOrder(
    string Id, string? Secret, string Token, string? Number, OrderStatus Status, string? StatusReason, PaymentStatus PaymentStatus,
    DateTimeOffset? HoldsUntil, bool CanPayInStore, CheckoutMarket Market, CheckoutContact? Contact, CheckoutCollector? Collector,
    CheckoutAddress? Address, CheckoutPayment Payment, CostTotals Totals, IReadOnlyList<PlannedPart> Plan)
{
    public bool Ships => Plan.Any(part => part.Method == Method.Ship);

    public bool IsCollected => Plan.Any(part => part.Method == Method.Pickup);

    /// <summary>It is an order, or has been one and ended as such.</summary>
    public bool IsOrdered => Status is OrderStatus.Confirmed or OrderStatus.OnHold or OrderStatus.Completed
        || StatusReason is "Cancelled" or "NotCollected";

    public CheckoutStep StepAt(DateTimeOffset now) => (Status, PaymentStatus) switch
    {
        (OrderStatus.Draft, _) when HoldsUntil > now => CheckoutStep.Open,
        (OrderStatus.Placed, PaymentStatus.ActionRequired) => CheckoutStep.Action,
        (OrderStatus.Placed, _) => CheckoutStep.Checking,
        _ => CheckoutStep.RanOut,
    };

    public string TimeZone => Plan.Select(part => part.Store.TimeZone).FirstOrDefault() ?? "UTC";
}

public sealed record CheckoutMarket(string Country, TaxMode TaxMode);

public sealed record CheckoutContact(string Name, string? Email, string? Phone);

public sealed record CheckoutCollector(string Name, string? Phone);

public sealed record CheckoutAddress(string? Name, string? Street, string? Extra, string? Postcode, string City, string? Region, string Country);

public sealed record CheckoutPayment(bool InStore, string? ActionUrl, string? DeclineReason);

public sealed record PlannedPart(Method Method, DateTimeOffset? PromisedAt, PlannedSlot? Slot, PlannedStore Store, IReadOnlyList<PlannedItem> Items);

public sealed record PlannedSlot(DateOnly Day, DateTimeOffset Start, DateTimeOffset End);

public sealed record PlannedStore(string Id, string Name, string Code, string TimeZone, StoreAddress Address);

public sealed record StoreAddress(string? Street, string? Postcode, string City);

public sealed record PlannedItem(int Quantity, PlannedLine Line);

public sealed record PlannedLine(string Id, string Title, string? Options, int Quantity, Money Total, PlannedVariant? Variant);

public sealed record PlannedVariant(IReadOnlyList<VariantOption> Options, BasketProduct Product);

public sealed record OfferedSlot(string Id, DateOnly Day, DateTimeOffset Start, DateTimeOffset End, int Free);

/// <summary>What a checkout's page is about at the moment.</summary>
public enum CheckoutStep
{
    /// <summary>To be filled in and sent.</summary>
    Open,

    /// <summary>Nothing is held any more.</summary>
    RanOut,

    /// <summary>The bank has not answered yet.</summary>
    Checking,

    /// <summary>The bank wants something of the customer.</summary>
    Action,
}

/// <summary>The checkout as its page shows it.</summary>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Slots">When each store can be collected from, by the store's id.</param>
/// <param name="Refusals">Why the last form was not done.</param>
/// <param name="Key">The key to send again, when it is not known what became of the last form.</param>
public sealed record CheckoutModel(
    CheckoutOrder Order, CheckoutStep Step, Typed Typed, IReadOnlyDictionary<string, IReadOnlyList<OfferedSlot>> Slots,
    IReadOnlyList<Refusal> Refusals, string? Key);
