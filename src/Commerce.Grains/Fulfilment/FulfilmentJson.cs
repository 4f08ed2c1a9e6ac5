using System.Text.Json.Serialization;

namespace Commerce.Grains.Fulfilment;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FulfilmentOpened))]
[JsonSerializable(typeof(FulfilmentAccepted))]
[JsonSerializable(typeof(PickingStarted))]
[JsonSerializable(typeof(LinePicked))]
[JsonSerializable(typeof(ItemsNotFound))]
[JsonSerializable(typeof(UnitsCancelled))]
[JsonSerializable(typeof(FulfilmentPacked))]
[JsonSerializable(typeof(PickupReady))]
[JsonSerializable(typeof(PickupReminded))]
[JsonSerializable(typeof(PickupExtended))]
[JsonSerializable(typeof(CollectorChanged))]
[JsonSerializable(typeof(CustomerArrived))]
[JsonSerializable(typeof(PickupCodeMistyped))]
[JsonSerializable(typeof(PickupCodeReissued))]
[JsonSerializable(typeof(PaymentMarked))]
[JsonSerializable(typeof(HandOverStarted))]
[JsonSerializable(typeof(ShipmentStarted))]
[JsonSerializable(typeof(HandOverFailed))]
[JsonSerializable(typeof(GoodsHandedOver))]
[JsonSerializable(typeof(GoodsShipped))]
[JsonSerializable(typeof(TrackingChanged))]
[JsonSerializable(typeof(GoodsDelivered))]
[JsonSerializable(typeof(PickupExpired))]
[JsonSerializable(typeof(ReturnedToShelf))]
[JsonSerializable(typeof(FulfilmentHeld))]
[JsonSerializable(typeof(FulfilmentResumed))]
[JsonSerializable(typeof(FulfilmentState))]
internal sealed partial class FulfilmentJson : JsonSerializerContext;
