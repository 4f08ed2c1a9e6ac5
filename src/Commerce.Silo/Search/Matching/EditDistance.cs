namespace Commerce.Silo.Search.Matching;

/// <summary>
/// How many letters were missed, added, mistaken or swapped with their neighbour. It gives up as soon as the limit is passed,
/// because nearly every candidate is no match.
/// </summary>
internal static class EditDistance
{
    /// <summary>Above the limit the answer is only "more".</summary>
    public static int Between(string typed, string term, int limit) =>
        Math.Abs(typed.Length - term.Length) > limit ? limit + 1 : Measure(typed, term, limit, unfinished: false);

    /// <summary>To the nearest beginning of the term, for a word that is still being typed.</summary>
    public static int ToBeginning(string typed, string term, int limit) =>
        typed.Length - term.Length > limit ? limit + 1 : Measure(typed, term, limit, unfinished: true);

    private static int Measure(string typed, string term, int limit, bool unfinished)
    {
        var width = Math.Min(term.Length, typed.Length + limit);
        Span<int> before = stackalloc int[width + 1], last = stackalloc int[width + 1], now = stackalloc int[width + 1];
        for (var j = 0; j <= width; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            if (FillRow(typed, term, i, before, last, now) > limit) return limit + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return unfinished ? Least(last) : last[width];
    }

    private static int FillRow(string typed, string term, int i, Span<int> before, Span<int> last, Span<int> now)
    {
        var least = now[0] = i;
        for (var j = 1; j < now.Length; j++)
        {
            var same = typed[i - 1] == term[j - 1];
            var steps = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
            var swapped = i > 1 && j > 1 && typed[i - 1] == term[j - 2] && typed[i - 2] == term[j - 1];
            if (swapped) steps = Math.Min(steps, before[j - 2] + 1);
            now[j] = steps;
            least = Math.Min(least, steps);
        }

        return least;
    }

    private static int Least(Span<int> row)
    {
        var least = int.MaxValue;
        foreach (var steps in row)
            least = Math.Min(least, steps);
        return least;
    }
}
