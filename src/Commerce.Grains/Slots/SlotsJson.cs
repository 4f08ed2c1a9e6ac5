using System.Text.Json.Serialization;

namespace Commerce.Grains.Slots;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SlotHeld))]
[JsonSerializable(typeof(SlotHoldExtended))]
[JsonSerializable(typeof(SlotPinned))]
[JsonSerializable(typeof(SlotUnpinned))]
[JsonSerializable(typeof(SlotBooked))]
[JsonSerializable(typeof(SlotReleased))]
[JsonSerializable(typeof(SlotHoldsExpired))]
[JsonSerializable(typeof(SlotsState))]
internal sealed partial class SlotsJson : JsonSerializerContext;
