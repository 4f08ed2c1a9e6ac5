namespace Commerce.Storefront.Pictures.Maps;

/// <summary>The paper of a map: Mercator's projection of an area, 400 wide and as high as it comes out.</summary>
internal sealed class Sheet
{
    public const double Width = 400;
    private const double Lowest = 260;
    private const double Highest = 540;
    private const double EarthRadius = 6371;

    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    public Sheet(Area area)
    {
        var (width, height) = (X(area.East) - X(area.West), Y(area.North) - Y(area.South));
        _scale = Math.Min(Width / width, Highest / height);
        Height = Math.Clamp(height * _scale, Lowest, Highest);
        _left = (X(area.West) + X(area.East)) / 2 - Width / 2 / _scale;
        _top = (Y(area.North) + Y(area.South)) / 2 + Height / 2 / _scale;
        Kilometre = _scale / (EarthRadius * Math.Cos(area.Middle.Latitude * Math.PI / 180));
    }

    public double Height { get; }

    /// <summary>How long a kilometre is drawn in the middle of the map.</summary>
    public double Kilometre { get; }

    public Spot Of(Location place) => new((X(place.Longitude) - _left) * _scale, (_top - Y(place.Latitude)) * _scale);

    /// <summary>Whether a spot can be seen, or nearly.</summary>
    public bool Shows(Spot spot, double margin = 0) => spot.X >= -margin && spot.X <= Width + margin && spot.Y >= -margin && spot.Y <= Height + margin;

    private static double X(double longitude) => longitude * Math.PI / 180;

    private static double Y(double latitude) => Math.Log(Math.Tan(Math.PI / 4 + Math.Clamp(latitude, -85, 85) * Math.PI / 360));
}
