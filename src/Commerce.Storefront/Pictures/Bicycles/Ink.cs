using System.Globalization;
using System.Text;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>Writes SVG shapes in the order in which they cover each other, with as few letters as it can.</summary>
internal sealed class Ink
{
    private readonly StringBuilder _text = new();
    private string _open = "";

    /// <summary>A line along a path.</summary>
    public Ink Line(string path, object colour, double width, string? more = null) =>
        Add(string.Create(CultureInfo.InvariantCulture, $"{Stroke(colour)}stroke-width=\"{width:0}\"{(more is null ? "" : " ")}{more}"), path);

    /// <summary>A filled path.</summary>
    public Ink Shape(string path, object colour, string? more = null) => Add($"fill=\"{colour}\"{(more is null ? "" : " ")}{more}", path);

    /// <summary>A filled disc: a dot of that width.</summary>
    public Ink Disc(Spot at, double radius, object colour) => Line($"M{at}h0", colour, radius * 2);

    /// <summary>A round tube: its dark side, its colour, and, when it is thick enough to tell, where it catches the light.</summary>
    public Ink Tube(string path, Paint paint, double width)
    {
        Line(path, paint.Shade, width).Line(path, paint, width * 0.64, Shifted(width * -0.14));
        return width < 30 ? this : Line(path, paint.Light, width * 0.2, Shifted(width * -0.24));
    }

    /// <summary>A circle as a path.</summary>
    public static string Circle(Spot centre, double radius) =>
        string.Create(CultureInfo.InvariantCulture, $"M{centre + new Spot(0, -radius)}a{radius:0} {radius:0} 0 1 0 1 0z");

    /// <summary>The arc around a centre between two angles in degrees, clockwise as one sees it.</summary>
    public static string Arc(Spot centre, double radius, double from, double to)
    {
        var start = centre + Spot.Toward(from) * radius;
        var end = centre + Spot.Toward(to) * radius;
        return $"M{start}A{radius:0} {radius:0} 0 {(to - from > 180 ? 1 : 0)} 1 {end}";
    }

    public override string ToString() => _open.Length > 0 ? _text + "\"/>" : "";

    // Rubber is what the group around all shapes says.
    private static string Stroke(object colour) => Equals(colour, Paint.Rubber) ? "" : $"stroke=\"{colour}\" ";

    private static string Shifted(double by) => string.Create(CultureInfo.InvariantCulture, $"transform=\"translate({by / 2:0} {by:0})\"");

    // A path that looks like the one before it goes on with that one.
    private Ink Add(string look, string path)
    {
        if (look == _open)
        {
            _text.Append(path);
            return this;
        }
        _text.Append(_open.Length > 0 ? "\"/>" : "").Append("<path ").Append(look).Append(" d=\"").Append(path);
        _open = look;
        return this;
    }
}
