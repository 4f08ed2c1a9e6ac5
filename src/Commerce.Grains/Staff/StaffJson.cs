using System.Text.Json.Serialization;

namespace Commerce.Grains.Staff;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StaffCreated))]
[JsonSerializable(typeof(StaffRoleChanged))]
[JsonSerializable(typeof(StaffContactChanged))]
[JsonSerializable(typeof(StaffDisabled))]
[JsonSerializable(typeof(StaffEnabled))]
[JsonSerializable(typeof(StaffState))]
internal sealed partial class StaffJson : JsonSerializerContext;
