using System.Globalization;

namespace Commerce.Storefront.Visits;

/// <summary>Where the shopper is, or wants to be: degrees north and east (WGS 84), rounded to about a kilometre.</summary>
public sealed record Place(double Latitude, double Longitude)
{
    private const double KilometresPerDegree = 111.2;

    public static Place? At(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new(Math.Round(north, 2), Math.Round(east, 2)) : null;

    public static Place? Read(string? text) =>
        text?.Split(',') is [var north, var east]
        && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new(Math.Round(latitude, 2), Math.Round(longitude, 2)) : null;

    /// <summary>As the crow flies, good enough to tell near from far.</summary>
    public double KilometresTo(Place other)
    {
        var north = (Latitude - other.Latitude) * KilometresPerDegree;
        var east = (Longitude - other.Longitude) * KilometresPerDegree * Math.Cos((Latitude + other.Latitude) / 2 * Math.PI / 180);
        return Math.Sqrt(north * north + east * east);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.##},{Longitude:0.##}");
}
