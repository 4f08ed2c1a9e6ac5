using System.Globalization;

namespace Commerce.Silo.Engine;

/// <summary>
/// The ids of owed rows: <c>stream/due/microseconds</c> for a grain's earliest deadline, <c>stream/version/n</c> for an effect.
/// A due row names its instant, so that settling the one that fired never takes away one that was written meanwhile.
/// </summary>
internal static class Due
{
    private const string Infix = "/due/";

    public static string RowOf(string stream, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream}{Infix}{at.ToUnixTimeMilliseconds() * 1000 + at.Microsecond}");

    public static bool IsDue(string row, out string stream)
    {
        var at = row.LastIndexOf(Infix, StringComparison.Ordinal);
        stream = at > 0 ? row[..at] : "";
        return at > 0;
    }

    public static (string Stream, long Version, int Index) EffectOf(string row)
    {
        var second = row.LastIndexOf('/');
        var first = row.LastIndexOf('/', second - 1);
        return (row[..first], long.Parse(row.AsSpan(first + 1, second - first - 1), CultureInfo.InvariantCulture),
            int.Parse(row.AsSpan(second + 1), CultureInfo.InvariantCulture));
    }
}
