namespace Commerce.GraphQL.Server.Types;

/// <summary>"Did you mean …?" with the same taste as the reference implementation.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;

    public static List<string> For(string input, IEnumerable<string> options)
    {
        // Nothing so long resembles a name, and comparing it would cost more than the hint is worth.
        if (input.Length > 100) return [];
        var threshold = (int)(input.Length * 0.4) + 1;
        return options
            .Select(option => (option, distance: Distance(input, option, threshold)))
            .Where(pair => pair.distance >= 0)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.option, NaturalOrder.Instance)
            .Select(pair => pair.option)
            .ToList();
    }

    public static string DidYouMean(List<string> suggestions, string? subMessage = null)
    {
        if (suggestions.Count == 0) return "";
        var quoted = suggestions.Take(MaxShown).Select(s => $"\"{s}\"").ToList();
        var start = subMessage is null ? " Did you mean " : $" Did you mean {subMessage} ";
        return start + OrList(quoted) + "?";
    }

    public static string OrList(IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} or {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
    };

    /// <summary>
    /// Edits (with swaps of neighbours) between the two, 1 for a difference in case alone, -1 beyond the threshold.
    /// </summary>
    private static int Distance(string input, string option, int threshold)
    {
        if (input == option) return 0;
        var a = input.ToLowerInvariant();
        var b = option.ToLowerInvariant();
        if (a == b) return 1;
        if (Math.Abs(a.Length - b.Length) > threshold) return -1;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }
        return rows[a.Length, b.Length] <= threshold ? rows[a.Length, b.Length] : -1;
    }
}
