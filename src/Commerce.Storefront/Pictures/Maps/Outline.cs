namespace Commerce.Storefront.Pictures.Maps;

/// <summary>Where something is, in degrees.</summary>
internal readonly record struct Location(double Latitude, double Longitude);

/// <summary>A country's main land, islands and holes, each as a ring.</summary>
internal sealed record Outline(IReadOnlyList<Location[]> Rings)
{
    public Area Area { get; } = Area.Of(Rings.SelectMany(ring => ring));

    /// <summary>Whether a place lies inside: whether a line from it to the east crosses the border an odd number of times.</summary>
    public bool Holds(Location place) => Rings.Sum(ring => Crossings(ring, place)) % 2 == 1;

    private static int Crossings(Location[] ring, Location place)
    {
        var crossings = 0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            if (a.Latitude > place.Latitude != b.Latitude > place.Latitude
                && place.Longitude < a.Longitude + (place.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude))
                crossings++;
        }
        return crossings;
    }
}
