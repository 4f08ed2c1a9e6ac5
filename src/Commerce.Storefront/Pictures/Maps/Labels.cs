namespace Commerce.Storefront.Pictures.Maps;

/// <summary>Finds room for each name beside its dot. A name without room is not drawn: it is read out, and in the list beside the map.</summary>
internal sealed class Labels
{
    private const double Height = 17;
    private const double Letter = 8.4;
    private const int Longest = 24;

    private readonly Sheet _sheet;
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public Labels(Sheet sheet, IEnumerable<Spot> dots)
    {
        _sheet = sheet;
        _taken.AddRange(dots.Select(dot => (dot.X - 9, dot.Y - 9, dot.X + 9, dot.Y + 9)));
    }

    /// <summary>The spot where the text begins, ends or has its middle, and which of these; or nothing.</summary>
    public (Spot At, string Anchor)? RoomFor(string label, Spot dot)
    {
        var width = Math.Min(label.Length, Longest) * Letter;
        foreach (var (left, top, anchor) in new[]
        {
            (dot.X + 13, dot.Y - Height / 2, "start"), (dot.X - 13 - width, dot.Y - Height / 2, "end"),
            (dot.X - width / 2, dot.Y - 14 - Height, "middle"), (dot.X - width / 2, dot.Y + 14, "middle"),
            (dot.X + 8, dot.Y - 10 - Height, "start"), (dot.X + 8, dot.Y + 10, "start"),
            (dot.X - 8 - width, dot.Y - 10 - Height, "end"), (dot.X - 8 - width, dot.Y + 10, "end"),
        })
        {
            var box = (Left: left, Top: top, Right: left + width, Bottom: top + Height);
            if (box.Left < 2 || box.Right > Sheet.Width - 2 || box.Top < 2 || box.Bottom > _sheet.Height - 2 || _taken.Any(other => Meet(box, other)))
                continue;
            _taken.Add(box);
            var x = anchor switch { "start" => box.Left, "end" => box.Right, _ => left + width / 2 };
            return (new(x, box.Bottom - 4), anchor);
        }
        return null;
    }

    /// <summary>A name as it is drawn: cut where it is longer than any that can be read on a phone.</summary>
    public static string Short(string label) => label.Length <= Longest ? label : label[..(Longest - 1)].TrimEnd() + "…";

    private static bool Meet((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
