using System.Text.Json.Serialization;

namespace Commerce.Grains.Products;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProductPut))]
[JsonSerializable(typeof(ProductTextPut))]
[JsonSerializable(typeof(VariantAdded))]
[JsonSerializable(typeof(VariantChanged))]
[JsonSerializable(typeof(VariantSkuSet))]
[JsonSerializable(typeof(VariantPriced))]
[JsonSerializable(typeof(ProductPublished))]
[JsonSerializable(typeof(ProductUnpublished))]
[JsonSerializable(typeof(ProductState))]
internal sealed partial class ProductJson : JsonSerializerContext;
