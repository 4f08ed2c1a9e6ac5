using Commerce.Grains.Locations;

namespace Commerce.Silo.ReadModels;

internal static class Distance
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance (haversine); null for a place without coordinates.</summary>
    public static double? Kilometres(double latitude, double longitude, PostalPlace place)
    {
        if (place is not { Latitude: { } north, Longitude: { } east })
            return null;
        var half = (north - latitude) * Math.PI / 360;
        var across = (east - longitude) * Math.PI / 360;
        var a = Math.Pow(Math.Sin(half), 2)
            + Math.Cos(latitude * Math.PI / 180) * Math.Cos(north * Math.PI / 180) * Math.Pow(Math.Sin(across), 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
