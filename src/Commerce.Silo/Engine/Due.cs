namespace Commerce.Silo.Engine;

/// <summary>The ids of owed rows: <c>stream/due</c> for a grain's earliest deadline, <c>stream/version/n</c> for an effect.</summary>
internal static class Due
{
    private const string Suffix = "/due";

    public static string RowOf(string stream) => stream + Suffix;

    public static bool IsDue(string row, out string stream)
    {
        stream = row.EndsWith(Suffix, StringComparison.Ordinal) ? row[..^Suffix.Length] : "";
        return stream.Length > 0;
    }

    public static (string Stream, long Version, int Index) EffectOf(string row)
    {
        var second = row.LastIndexOf('/');
        var first = row.LastIndexOf('/', second - 1);
        return (row[..first], long.Parse(row.AsSpan(first + 1, second - first - 1)), int.Parse(row.AsSpan(second + 1)));
    }
}
