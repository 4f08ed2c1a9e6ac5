using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Storefront.Asking;

internal static class ShopJson
{
    /// <summary>GraphQL's names and enums as C# writes them; decimals and positions come as strings.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        RespectRequiredConstructorParameters = false,
    };
}
