using Commerce.Silo.Search.Storing;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>One reading of the query, tried on all products: which have every word, and what the words were taken for.</summary>
internal sealed class Attempt : IDisposable
{
    private readonly WordMatch match;
    private readonly List<string> understood = [];
    private bool corrected;

    public Attempt(Phrase phrase, Snapshot snapshot, IReadOnlyList<Scope> scopes, bool forgiving = false)
    {
        Tally = new Tally(snapshot);
        match = new WordMatch(snapshot, scopes, Tally, forgiving);
        for (var i = 0; i < phrase.Chunks.Count && Tally.Words < SearchLimits.QueryWords; i++)
            Match(phrase.Chunks[i], phrase.Unfinished && i == phrase.Chunks.Count - 1);
        Matches = Tally.With(Tally.Words);
    }

    public Tally Tally { get; }

    /// <summary>The products that have all words.</summary>
    public Bits Matches { get; private set; }

    public bool Found => Matches.Next(0) >= 0;

    /// <summary>The query as understood; null when it was taken at its word.</summary>
    public string? DidYouMean => corrected && Found ? string.Join(' ', understood) : null;

    /// <summary>When no product has all words, those that have the most of them: "purple unicorn helmet" finds helmets.</summary>
    public Attempt Settle()
    {
        if (!Found && Tally.Most() is > 0 and var most) Matches = Tally.With(most);
        return this;
    }

    public void Dispose() => Tally.Dispose();

    private void Match(Word[] chunk, bool unfinished)
    {
        if (chunk.Length > 1 && Word.Joined(chunk) is var whole && match.MatchWhole(whole))
        {
            Close(string.Join('-', chunk.Select(part => part.Shown)), null);
            return;
        }

        for (var i = 0; i < chunk.Length && Tally.Words < SearchLimits.QueryWords; i++)
        {
            match.Match(chunk[i], unfinished && i == chunk.Length - 1);
            Close(chunk[i].Shown, match.Correction);
        }
    }

    private void Close(string typed, string? correction)
    {
        understood.Add(correction ?? typed);
        corrected |= correction is not null;
        Tally.CloseWord();
    }
}
