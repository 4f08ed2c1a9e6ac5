using System.Text.Json.Serialization;

namespace Commerce.Grains.Orders;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrderDrafted))]
[JsonSerializable(typeof(HoldGranted))]
[JsonSerializable(typeof(HoldDenied))]
[JsonSerializable(typeof(HoldPinned))]
[JsonSerializable(typeof(StrayHoldFound))]
[JsonSerializable(typeof(OrderDraftFailed))]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(PaymentActionRequired))]
[JsonSerializable(typeof(PaymentUncertain))]
[JsonSerializable(typeof(PaymentDeclined))]
[JsonSerializable(typeof(OrderConfirmed))]
[JsonSerializable(typeof(FulfilmentProgressed))]
[JsonSerializable(typeof(ChargeAsked))]
[JsonSerializable(typeof(ChargeSettled))]
[JsonSerializable(typeof(ChargeFailed))]
[JsonSerializable(typeof(TenderTaken))]
[JsonSerializable(typeof(RefundOwed))]
[JsonSerializable(typeof(OrderItemRejected))]
[JsonSerializable(typeof(SourcingStarted))]
[JsonSerializable(typeof(SourcingFailed))]
[JsonSerializable(typeof(SourcingSucceeded))]
[JsonSerializable(typeof(CancellationAsked))]
[JsonSerializable(typeof(CancellationRefused))]
[JsonSerializable(typeof(RejectedCancelled))]
[JsonSerializable(typeof(OrderHeld))]
[JsonSerializable(typeof(OrderResumed))]
[JsonSerializable(typeof(OrderCompleted))]
[JsonSerializable(typeof(OrderCancelled))]
[JsonSerializable(typeof(OrderExpired))]
[JsonSerializable(typeof(OrderState))]
internal sealed partial class OrderJson : JsonSerializerContext;
