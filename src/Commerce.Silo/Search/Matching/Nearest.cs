namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Of all terms that a word may have meant, the one to propose: the fewest slips, a real word rather than a stem, the most
/// products, and at last the alphabet, so that everybody is proposed the same.
/// </summary>
internal sealed class Nearest
{
    private (int Distance, bool IsStem, int Fewer, string Text)? best;

    public string? Shown { get; private set; }

    public void Consider(Slip slip, int products)
    {
        var candidate = (slip.Distance, slip.Term.Shown is null, -products, slip.Term.Text);
        if (best is { } known && !IsBetter(candidate, known)) return;
        best = candidate;
        Shown = slip.Distance == 0 ? null : slip.Term.Shown ?? slip.Term.Text;
    }

    private static bool IsBetter((int Distance, bool IsStem, int Fewer, string Text) one, (int Distance, bool IsStem, int Fewer, string Text) other)
    {
        var first = (one.Distance, one.IsStem, one.Fewer).CompareTo((other.Distance, other.IsStem, other.Fewer));
        return first < 0 || (first == 0 && string.CompareOrdinal(one.Text, other.Text) < 0);
    }
}
