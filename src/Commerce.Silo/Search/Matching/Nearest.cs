using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Of all terms that a word may have meant, the one to propose: the fewest slips, the form closest to what was typed, a real
/// word rather than a stem, the most products, and at last the alphabet, so that everybody is proposed the same.
/// </summary>
internal sealed class Nearest
{
    private (Closeness Closeness, string Text)? best;

    public string? Shown { get; private set; }

    public void Consider(Slip slip, WordForm form, int products)
    {
        var candidate = (new Closeness(slip.Distance, -form.Worth, slip.Term.Shown is null, -products), slip.Term.Text);
        if (best is { } known && !IsBetter(candidate, known)) return;
        best = candidate;
        Shown = slip.Distance == 0 ? null : slip.Term.Shown ?? slip.Term.Text;
    }

    private static bool IsBetter((Closeness Closeness, string Text) one, (Closeness Closeness, string Text) other)
    {
        var first = one.Closeness.CompareTo(other.Closeness);
        return first < 0 || (first == 0 && string.CompareOrdinal(one.Text, other.Text) < 0);
    }

    /// <summary>Less is closer in every part, the first part that differs decides.</summary>
    private readonly record struct Closeness(int Distance, int Unworth, bool IsStem, int Fewness) : IComparable<Closeness>
    {
        public int CompareTo(Closeness other) => (Distance, Unworth, IsStem, Fewness)
            .CompareTo((other.Distance, other.Unworth, other.IsStem, other.Fewness));
    }
}
