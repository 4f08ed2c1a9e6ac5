using System.Text.Json.Serialization;
using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

/// <summary>The input of what is done to an order.</summary>
internal interface IOrderInput : IKeyedInput
{
    OrderId Order { get; }
}

/// <summary>The same, for those who hold it.</summary>
internal interface IHeldOrderInput : IOrderInput
{
    string? Secret { get; }
}

internal sealed record PlaceOrderInput(
    string IdempotencyKey, OrderId Order, string? Secret, ContactInput Contact, CollectorInput? Collector, AddressInput? Address,
    PaymentInput Payment) : IHeldOrderInput;

internal sealed record CollectorInput(string Name, string? Phone)
{
    public Contact ToContact() => new(Name.Trim(), Phone: Text.OrNull(Phone));

    public InvalidInput? Wrong(string field) => Check.Text(Name, 200, field, "name") ?? Check.Optional(Phone, 50, field, "phone");
}

internal sealed record PaymentInput(CardInput? Card, bool? InStore);

/// <summary>Of a card no more goes into the hash that tells a retry from another request than what may be printed on a receipt.</summary>
internal sealed record CardInput(
    [property: JsonIgnore] string Number, string Expiry, [property: JsonIgnore] string SecurityCode)
{
    public string LastDigits => Number.Length > 4 ? Number[^4..] : "";

    public override string ToString() => "CardInput";
}

internal sealed record LineQuantityInput(LineId Line, int Quantity);

internal sealed record CancelOrderInput(
    string IdempotencyKey, OrderId Order, string? Secret, IReadOnlyList<LineQuantityInput>? Lines, CancelReason? Reason) : IHeldOrderInput;

internal enum RejectedChoice { AnotherStore, Ship, Cancel }

internal sealed record ResolveRejectedItemInput(
    string IdempotencyKey, OrderId Order, string? Secret, LineId Line, int? Quantity, RejectedChoice Choice, LocationId? Store,
    string? Slot, AddressInput? Address) : IHeldOrderInput;

internal sealed record HoldOrderInput(string IdempotencyKey, OrderId Order, string Reason) : IOrderInput;

internal sealed record ResumeOrderInput(string IdempotencyKey, OrderId Order) : IOrderInput;
