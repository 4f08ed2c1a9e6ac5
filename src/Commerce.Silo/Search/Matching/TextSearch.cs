using Commerce.Silo.Search.Storing;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Reads a query as it stands and, only when that finds nothing, in ever freer ways: by code, in other languages, joined or
/// parted, with the other keyboard layout, with every word doubted, and at last with as many of its words as can be had.
/// </summary>
internal sealed class TextSearch(Snapshot snapshot, string text, string locale)
{
    /// <summary>Null when there is not a letter in it. The caller disposes of what it gets.</summary>
    public static Attempt? Run(Snapshot snapshot, string text, string locale) => new TextSearch(snapshot, text, locale).Run();

    private Attempt? Run()
    {
        var phrase = Phrase.Of(text, locale);
        if (phrase.IsEmpty) return null;
        var scopes = Scope.Of(snapshot, locale);
        var attempt = new Attempt(phrase, snapshot, scopes);
        if (attempt.Found) return attempt;
        return TryFreely(phrase, scopes) is not { } found ? attempt.Settle() : Instead(attempt, found);
    }

    private Attempt? TryFreely(Phrase phrase, List<Scope> scopes)
    {
        var everywhere = Scope.Everywhere(snapshot);
        return TryAsCode(scopes)
            ?? TryRephrased(phrase, phrase.Joined(word => IsKnown(word, scopes)), scopes)
            ?? TryRephrased(phrase, phrase.Parted(word => IsKnown(word, scopes)), scopes)
            ?? (everywhere.Count > scopes.Count ? TryFind(phrase, everywhere) : null)
            ?? TryOtherLayout(everywhere)
            ?? TryFind(phrase, everywhere, forgiving: true);
    }

    /// <summary>A barcode is often typed in groups; the whole query is one then.</summary>
    private Attempt? TryAsCode(List<Scope> scopes)
    {
        var squeezed = Words.Squeezed(Folding.Bounded(text, SearchLimits.QueryCharacters));
        var isCode = snapshot.Contents.Codes.Find(squeezed) is not null;
        return isCode ? TryFind(new Phrase([[Word.Of(squeezed, squeezed, squeezed)]], false), scopes) : null;
    }

    private Attempt? TryRephrased(Phrase phrase, Phrase other, List<Scope> scopes) =>
        other.Chunks.Count == phrase.Chunks.Count ? null : TryFind(other, scopes);

    private Attempt? TryOtherLayout(List<Scope> everywhere)
    {
        var switched = Keyboard.Switched(Folding.Bounded(text, SearchLimits.QueryCharacters));
        return switched is null ? null : TryFind(Phrase.Of(switched, locale), everywhere);
    }

    private Attempt? TryFind(Phrase phrase, List<Scope> scopes, bool forgiving = false)
    {
        if (phrase.IsEmpty) return null;
        var attempt = new Attempt(phrase, snapshot, scopes, forgiving);
        return attempt.Found ? attempt : Instead(attempt, null);
    }

    private static bool IsKnown(Word word, List<Scope> scopes) =>
        scopes.Any(scope => WordForms.Of(word, scope.Lexicon.Language).Any(form => scope.Lexicon.Find(form.Text) is not null));

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(found))]
    private static Attempt? Instead(Attempt given, Attempt? found)
    {
        given.Dispose();
        return found;
    }
}
