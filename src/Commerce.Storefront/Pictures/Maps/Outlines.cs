using System.Collections.Frozen;
using System.Text.Json;

namespace Commerce.Storefront.Pictures.Maps;

/// <summary>The borders of Europe's countries, by ISO 3166-1 code. Natural Earth's, in the public domain.</summary>
internal static class Outlines
{
    private static readonly Lazy<FrozenDictionary<string, Outline>> All = new(Read);

    /// <summary>A country's borders, or nothing where we have none.</summary>
    public static Outline? Of(string country) => All.Value.GetValueOrDefault(country);

    /// <summary>All countries of which at least the frame may be in sight.</summary>
    public static IEnumerable<(string Country, Outline Outline)> Within(Area area) => All.Value
        .Where(country => country.Value.Area.Meets(area))
        .OrderBy(country => country.Key, StringComparer.Ordinal)
        .Select(country => (country.Key, country.Value));

    private static FrozenDictionary<string, Outline> Read() => JsonSerializer
        .Deserialize<Dictionary<string, int[][]>>(EmbeddedFiles.Text("Assets/map/europe.json"))!
        .ToFrozenDictionary(country => country.Key, country => new Outline([.. country.Value.Select(Ring)]), StringComparer.OrdinalIgnoreCase);

    // Hundredths of a degree, each point as the step from the one before it, longitude first.
    private static Location[] Ring(int[] steps)
    {
        var ring = new Location[steps.Length / 2];
        var (longitude, latitude) = (0, 0);
        for (var i = 0; i < ring.Length; i++)
            ring[i] = new((latitude += steps[2 * i + 1]) / 100.0, (longitude += steps[2 * i]) / 100.0);
        return ring;
    }
}
