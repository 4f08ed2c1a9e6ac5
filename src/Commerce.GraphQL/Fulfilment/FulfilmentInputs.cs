using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>What every step says: which fulfilment order, and the key that makes it happen once.</summary>
internal interface IStepInput : IKeyedInput
{
    FulfilmentOrderId FulfilmentOrder { get; }
}

/// <summary>A step that the order's holder takes too.</summary>
internal interface IHolderInput : IStepInput
{
    string? Secret { get; }
}

internal sealed record FulfilmentInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder) : IStepInput;

internal sealed record PickLineInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, LineId Line, int Quantity) : IStepInput;

internal sealed record ReportNotFoundInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, LineId Line, int Quantity, NotFoundReason Reason) : IStepInput;

internal sealed record PackFulfilmentInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Shelf) : IStepInput;

internal sealed record MarkReadyInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Shelf) : IStepInput;

internal sealed record TakePaymentInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, decimal Amount, TenderKind Tender, string Reference) : IStepInput;

internal sealed record HandOverInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Code, string? IdentityNote,
    IReadOnlyList<LineQuantityInput>? Units) : IStepInput;

internal sealed record OverrideHandOverInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string Reason) : IStepInput;

internal sealed record ShipFulfilmentInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string Carrier, string? TrackingNumber) : IStepInput;

internal sealed record SetTrackingInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, TrackingStatus Status) : IStepInput;

internal sealed record ArriveInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Secret, string? ParkingPlace) : IHolderInput;

internal sealed record ChangeCollectorInput(
    string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Secret, CollectorInput? Collector) : IHolderInput;

internal sealed record ExtendPickupInput(string IdempotencyKey, FulfilmentOrderId FulfilmentOrder, string? Secret) : IHolderInput;
