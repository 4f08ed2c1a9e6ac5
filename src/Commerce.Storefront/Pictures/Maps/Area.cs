namespace Commerce.Storefront.Pictures.Maps;

/// <summary>A rectangle between two latitudes and two longitudes.</summary>
internal readonly record struct Area(double South, double West, double North, double East)
{
    public static Area Of(IEnumerable<Location> places) => places.Aggregate(
        new Area(90, 180, -90, -180),
        (area, place) => new(
            Math.Min(area.South, place.Latitude), Math.Min(area.West, place.Longitude),
            Math.Max(area.North, place.Latitude), Math.Max(area.East, place.Longitude)));

    public Location Middle => new((South + North) / 2, (West + East) / 2);

    /// <summary>How many kilometres it is from corner to corner.</summary>
    public double Kilometres => Math.Sqrt(Math.Pow((North - South) * 111.2, 2) + Math.Pow((East - West) * 111.2 * Math.Cos(Middle.Latitude * Math.PI / 180), 2));

    public bool Meets(Area other) => South <= other.North && other.South <= North && West <= other.East && other.West <= East;

    /// <summary>The smallest that holds both.</summary>
    public Area With(Area other) =>
        new(Math.Min(South, other.South), Math.Min(West, other.West), Math.Max(North, other.North), Math.Max(East, other.East));

    /// <summary>With a margin on every side, and at least so many degrees of latitude high and about as wide.</summary>
    public Area Padded(double share, double least)
    {
        var middle = Middle;
        var height = Math.Max((North - South) * (1 + 2 * share), least) / 2;
        var width = Math.Max((East - West) * (1 + 2 * share), least / Math.Cos(middle.Latitude * Math.PI / 180)) / 2;
        return new(middle.Latitude - height, middle.Longitude - width, middle.Latitude + height, middle.Longitude + width);
    }
}
