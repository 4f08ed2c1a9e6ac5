using Commerce.Silo.Search.Storing;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Finds one word, the surest way first: as it is, as a compound's last part, as a beginning, as a typo. The less sure
/// ways are taken only when the surer ones find nothing, so that a word spelt right is never buried under its neighbours.
/// </summary>
internal sealed class WordMatch(Snapshot snapshot, IReadOnlyList<Scope> scopes, Tally tally, bool forgiving)
{
    private const int CompoundWorth = 600, PrefixWorth = 700, PrefixLengthWorth = 150, CodePrefixWorth = 500;
    private const int ShortestTail = 4, ShortestHead = 3, ShortestPrefix = 2;

    private static readonly int[] SlipWorth = [650, 450, 300];

    /// <summary>What the word was taken for, when it is not in the catalogue as typed.</summary>
    public string? Correction { get; private set; }

    public void Match(Word word, bool unfinished)
    {
        Correction = null;
        var forms = scopes.Select(scope => WordForms.Of(word, scope.Lexicon.Language)).ToArray();
        MatchAsItIs(word, forms);
        if (unfinished || !tally.Found || forgiving) MatchBeginning(word, forms, unfinished);
        if (!tally.Found || forgiving) MatchSlips(forms, false);
        if (!tally.Found && unfinished) MatchSlips(forms, true);
    }

    /// <summary>"27.5", "e-bike" or a SKU: true when it is known as a whole and its parts need not be looked for.</summary>
    public bool MatchWhole(Word word)
    {
        var forms = scopes.Select(scope => WordForms.Of(word, scope.Lexicon.Language)).ToArray();
        MatchAsItIs(word, forms);
        MatchCodesBeginning(word.Plain);
        return tally.Found;
    }

    private void MatchAsItIs(Word word, List<WordForm>[] forms)
    {
        if (snapshot.Contents.Codes.Find(word.Plain) is { } code) tally.Offer(code.Postings.Items, 1000, snapshot.Living);
        for (var i = 0; i < scopes.Count; i++)
            foreach (var form in forms[i])
            {
                if (scopes[i].Lexicon.Find(form.Text) is { } term) tally.Offer(term.Postings.Items, form.Worth, scopes[i].Among);
                if (scopes[i].Lexicon.Language.WritesCompounds) MatchCompounds(scopes[i], form);
            }
    }

    private void MatchCompounds(Scope scope, WordForm form)
    {
        if (form.Text.Length < ShortestTail) return;
        foreach (var term in scope.Lexicon.Grams.At(Grams.EndingOf(form.Text)))
            if (term.Text.Length >= form.Text.Length + ShortestHead && term.Text.EndsWith(form.Text, StringComparison.Ordinal))
                tally.Offer(term.Postings.Items, form.Worth * CompoundWorth / 1000, scope.Among);
    }

    private void MatchBeginning(Word word, List<WordForm>[] forms, bool unfinished)
    {
        MatchCodesBeginning(word.Plain);
        for (var i = 0; i < scopes.Count; i++)
            foreach (var form in forms[i])
                if (!form.IsStem && (unfinished || form.Text.Length >= ShortestPrefix)) MatchBeginning(scopes[i], form);
    }

    private void MatchBeginning(Scope scope, WordForm form)
    {
        foreach (var term in scope.Lexicon.Grams.At(Grams.BeginningOf(form.Text)))
            if (term.Text.StartsWith(form.Text, StringComparison.Ordinal))
            {
                var worth = PrefixWorth + PrefixLengthWorth * form.Text.Length / term.Text.Length;
                tally.Offer(term.Postings.Items, form.Worth * worth / 1000, scope.Among);
            }
    }

    private void MatchCodesBeginning(string code)
    {
        if (code.Length < ShortestPrefix) return;
        foreach (var term in snapshot.Contents.Codes.Grams.At(Grams.BeginningOf(code)))
            if (term.Text.StartsWith(code, StringComparison.Ordinal))
                tally.Offer(term.Postings.Items, CodePrefixWorth, snapshot.Living);
    }

    private void MatchSlips(List<WordForm>[] forms, bool unfinished)
    {
        var nearest = new Nearest();
        for (var i = 0; i < scopes.Count; i++)
            foreach (var form in forms[i])
                foreach (var slip in Typos.Find(scopes[i].Lexicon, form.Text, unfinished))
                {
                    var worth = form.Worth * SlipWorth[slip.Distance] / 1000;
                    var products = tally.Offer(slip.Term.Postings.Items, worth, scopes[i].Among);
                    if (products > 0) nearest.Consider(slip, form, products);
                }

        if (!unfinished) Correction = nearest.Shown; // half a word is no word to be corrected to
    }
}
