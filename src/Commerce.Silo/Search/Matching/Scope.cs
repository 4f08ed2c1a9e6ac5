using Commerce.Silo.Search.Storing;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>A language's words, and the living products that are to be found by them.</summary>
internal readonly record struct Scope(Lexicon Lexicon, Bits Among)
{
    /// <summary>
    /// What a shopper of this locale reads: products in their language, and those without it in the language that they are
    /// shown in instead.
    /// </summary>
    public static List<Scope> Of(Snapshot snapshot, string locale)
    {
        var scopes = new List<Scope>();
        var wanted = snapshot.Contents.LexiconOf(Language.CodeOf(locale));
        if (wanted is not null) scopes.Add(new Scope(wanted, snapshot.Living));
        if (Has(wanted, snapshot.Count)) return scopes;
        var elsewhere = Without(snapshot, wanted);
        if (elsewhere.Next(0) < 0) return scopes;
        foreach (var other in snapshot.Contents.Lexicons)
            if (other != wanted && ShownIn(snapshot, elsewhere, other) is { } among) scopes.Add(new Scope(other, among));
        return scopes;
    }

    /// <summary>Every language at once, for a query that was not written in the page's.</summary>
    public static List<Scope> Everywhere(Snapshot snapshot)
    {
        var scopes = new List<Scope>();
        foreach (var lexicon in snapshot.Contents.Lexicons)
            scopes.Add(new Scope(lexicon, snapshot.Living));
        return scopes;
    }

    private static bool Has(Lexicon? lexicon, int count)
    {
        if (lexicon is null) return false;
        var documents = lexicon.Documents.Items;
        return documents.Length >= count && (count == 0 || documents[count - 1] == count - 1);
    }

    private static Bits Without(Snapshot snapshot, Lexicon? lexicon)
    {
        var without = snapshot.Living.Copy();
        if (lexicon is null) return without;
        foreach (var ordinal in lexicon.Documents.Items)
            if (ordinal < snapshot.Count) without.Clear(ordinal);
        return without;
    }

    private static Bits? ShownIn(Snapshot snapshot, Bits elsewhere, Lexicon lexicon)
    {
        Bits? shown = null;
        var rows = snapshot.Rows;
        for (var at = elsewhere.Next(0); at >= 0; at = elsewhere.Next(at + 1))
            if (rows[at].Names.FallbackLanguage == lexicon.Language.Code) (shown ??= new Bits(snapshot.Count)).Set(at);
        return shown;
    }
}
