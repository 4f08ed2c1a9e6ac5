using System.Text.Json.Serialization;

namespace Commerce.Grains.Locations;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)])]
[JsonSerializable(typeof(LocationPut))]
[JsonSerializable(typeof(PickupPaused))]
[JsonSerializable(typeof(PickupResumed))]
[JsonSerializable(typeof(LocationState))]
internal sealed partial class LocationJson : JsonSerializerContext;
