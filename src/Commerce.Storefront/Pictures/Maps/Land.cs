using System.Globalization;
using System.Text;

namespace Commerce.Storefront.Pictures.Maps;

/// <summary>Borders as a path, with no more points than the map can show.</summary>
internal static class Land
{
    // Far enough outside that a border which is bent there is bent out of sight.
    private const double Margin = 120;

    /// <param name="step">Points nearer to each other than this are one, and a ring smaller than three of it is none.</param>
    public static string Path(Outline outline, Sheet sheet, double step)
    {
        var path = new StringBuilder();
        foreach (var ring in outline.Rings)
            Add(path, ring, sheet, step);
        return path.ToString();
    }

    private static void Add(StringBuilder path, Location[] ring, Sheet sheet, double step)
    {
        var spots = new List<Spot>();
        foreach (var place in ring)
        {
            var spot = Near(sheet.Of(place), sheet);
            if (spots.Count == 0 || spots[^1].DistanceTo(spot) >= step)
                spots.Add(spot);
        }
        var (left, right) = (spots.Min(spot => spot.X), spots.Max(spot => spot.X));
        var (top, bottom) = (spots.Min(spot => spot.Y), spots.Max(spot => spot.Y));
        if (right < 0 || left > Sheet.Width || bottom < 0 || top > sheet.Height || Math.Max(right - left, bottom - top) < 3 * step)
            return;

        path.Append(CultureInfo.InvariantCulture, $"M{spots[0]}l");
        for (var i = 1; i < spots.Count; i++)
            Step(path, spots[i - 1], spots[i]);
        path.Append('z');
    }

    // As the way from one spot to the next, which takes fewer letters than the spot.
    private static void Step(StringBuilder path, Spot from, Spot to)
    {
        var (x, y) = ((int)(Math.Round(to.X) - Math.Round(from.X)), (int)(Math.Round(to.Y) - Math.Round(from.Y)));
        if (path[^1] != 'l' && x >= 0)
            path.Append(' ');
        path.Append(CultureInfo.InvariantCulture, $"{x}{(y < 0 ? "" : " ")}{y}");
    }

    private static Spot Near(Spot spot, Sheet sheet) =>
        new(Math.Clamp(spot.X, -Margin, Sheet.Width + Margin), Math.Clamp(spot.Y, -Margin, sheet.Height + Margin));
}
