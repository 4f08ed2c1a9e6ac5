using System.Text.Json.Serialization;

namespace Commerce.Grains.Carts;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CartOpened))]
[JsonSerializable(typeof(LineAdded))]
[JsonSerializable(typeof(LineQuantityChanged))]
[JsonSerializable(typeof(LineRemoved))]
[JsonSerializable(typeof(DeliveryChosen))]
[JsonSerializable(typeof(LineRequoted))]
[JsonSerializable(typeof(PricesAccepted))]
[JsonSerializable(typeof(CheckoutBegun))]
[JsonSerializable(typeof(CheckoutEnded))]
[JsonSerializable(typeof(CustomerJoined))]
[JsonSerializable(typeof(CartAbsorbed))]
[JsonSerializable(typeof(CartState))]
internal sealed partial class CartJson : JsonSerializerContext;
