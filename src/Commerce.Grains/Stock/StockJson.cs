using System.Text.Json.Serialization;

namespace Commerce.Grains.Stock;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StockReceived))]
[JsonSerializable(typeof(StockAdjusted))]
[JsonSerializable(typeof(StockTaken))]
[JsonSerializable(typeof(SafetyStockSet))]
[JsonSerializable(typeof(ShelfSet))]
[JsonSerializable(typeof(StockHeld))]
[JsonSerializable(typeof(StockHoldExtended))]
[JsonSerializable(typeof(StockPinned))]
[JsonSerializable(typeof(StockUnpinned))]
[JsonSerializable(typeof(StockAllocated))]
[JsonSerializable(typeof(StockReleased))]
[JsonSerializable(typeof(StockHoldsExpired))]
[JsonSerializable(typeof(AllocationReduced))]
[JsonSerializable(typeof(StockItemState))]
internal sealed partial class StockJson : JsonSerializerContext;
