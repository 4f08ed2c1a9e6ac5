namespace Commerce.Storefront.Visits;

/// <summary>A guest's cart: its id and the secret that opens it, as one cookie.</summary>
public sealed record CartKey(string Id, string Secret)
{
    public static CartKey? Read(string? cookie) =>
        cookie?.Split('.', 2) is [{ Length: > 0 } id, { Length: > 0 } secret] ? new(id, secret) : null;

    public override string ToString() => $"{Id}.{Secret}";
}

/// <summary>Where the shopper is, or wants to be: degrees north and east (WGS 84), rounded to about a kilometre.</summary>
public sealed record Place(double Latitude, double Longitude)
{
    public static Place? Read(string? text) =>
        text?.Split(',') is [var north, var east]
        && double.TryParse(north, System.Globalization.CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(east, System.Globalization.CultureInfo.InvariantCulture, out var longitude)
        && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new(Math.Round(latitude, 2), Math.Round(longitude, 2)) : null;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Latitude:0.##},{Longitude:0.##}");
}
