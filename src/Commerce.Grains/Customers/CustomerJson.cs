using System.Text.Json.Serialization;

namespace Commerce.Grains.Customers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CustomerRegistered))]
[JsonSerializable(typeof(ProfileChanged))]
[JsonSerializable(typeof(EmailChanged))]
[JsonSerializable(typeof(PreferredStoreSet))]
[JsonSerializable(typeof(AddressSaved))]
[JsonSerializable(typeof(AddressRemoved))]
[JsonSerializable(typeof(CustomerState))]
internal sealed partial class CustomerJson : JsonSerializerContext;
