using System.Buffers;
using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>A term that a typed word may have meant, and how many letters away it is.</summary>
internal readonly record struct Slip(Term Term, int Distance);

/// <summary>Terms that differ by a slip: trigrams in common propose them, the edit distance decides.</summary>
internal static class Typos
{
    private const int TrigramsASlipTouches = 4, ShortWord = 5;

    /// <summary>One slip from four letters on, two from eight. A number or a model name is never taken for another.</summary>
    public static int Allowed(string word) => word.Any(char.IsDigit) ? 0 : word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    public static List<Slip> Find(Lexicon lexicon, string word, bool unfinished)
    {
        var slips = new List<Slip>();
        var limit = Allowed(word);
        if (limit == 0) return slips;
        foreach (var term in Candidates(lexicon, word, limit))
        {
            var distance = unfinished
                ? EditDistance.ToBeginning(word, term.Text, limit)
                : EditDistance.Between(word, term.Text, limit);
            if (distance <= limit) slips.Add(new Slip(term, distance));
        }

        return slips;
    }

    private static List<Term> Candidates(Lexicon lexicon, string word, int limit)
    {
        var grams = Grams.TrigramsOf(word);
        var enough = Math.Max(1, grams.Count - TrigramsASlipTouches * limit);
        if (word.Length <= ShortWord) grams.Add(Grams.BeginningOf(word.AsSpan(0, 1))); // a swap may leave no trigram whole
        var found = new List<Term>();
        var seen = ArrayPool<byte>.Shared.Rent(lexicon.TermCount);
        Array.Clear(seen);
        foreach (var gram in grams)
            foreach (var term in lexicon.Grams.At(gram))
                if (term.Number < seen.Length && ++seen[term.Number] == enough && term.Text.Length >= word.Length - limit)
                    found.Add(term);
        ArrayPool<byte>.Shared.Return(seen);
        return found;
    }
}
