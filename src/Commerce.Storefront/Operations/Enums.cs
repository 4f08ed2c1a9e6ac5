using System.Text.Json;

namespace Commerce.Storefront.Operations;

/// <summary>Enums between the API's way to write them, addresses and texts.</summary>
internal static class Enums
{
    /// <summary>READY_FOR_PICKUP.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>Those of the values that name one; what an address makes up is left out.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string?> values, IReadOnlyList<string> all) =>
        [.. values.OfType<string>().Where(all.Contains).Distinct()];
}
