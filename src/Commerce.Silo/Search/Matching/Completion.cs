using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// What a half-typed word may become; that with more hits comes first. By its stem a word is proposed once and not in every
/// number and case.
/// </summary>
internal sealed record Completion(string Stem, string Shown, int Hits) : IComparable<Completion>
{
    public Suggestion After(IEnumerable<Word> lead) =>
        new(string.Join(' ', [.. lead.Select(word => word.Shown), Shown]), null, Hits);

    public int CompareTo(Completion? other)
    {
        if (other is null) return -1;
        return Hits != other.Hits ? other.Hits.CompareTo(Hits) : string.CompareOrdinal(Shown, other.Shown);
    }
}
