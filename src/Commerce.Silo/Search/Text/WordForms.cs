namespace Commerce.Silo.Search.Text;

/// <summary>One way in which a word may be met, and how much of its weight it is worth, in thousandths.</summary>
internal readonly record struct WordForm(string Text, int Worth, bool IsStem);

/// <summary>
/// All the ways in which a word may be met. Documents and queries are taken apart by this one function, so that whatever
/// is typed meets whatever is written if they have any form in common.
/// </summary>
internal static class WordForms
{
    private const int AsWritten = 1000, SpeltOut = 980, Transliterated = 900, StemLoss = 50;

    public static List<WordForm> Of(Word word, Language language)
    {
        var forms = new List<WordForm>(4);
        var stem = language.Stem(word.Plain);
        Add(forms, word.Plain, AsWritten, false);
        Add(forms, stem, AsWritten - StemLoss, true);
        if (word.SpeltOut is { } speltOut)
        {
            Add(forms, speltOut, SpeltOut, false);
            Add(forms, language.Stem(speltOut), SpeltOut - StemLoss, true);
        }

        if (Transliteration.Of(word.Plain) is not { } latin) return forms;
        Add(forms, latin, Transliterated, false);
        if (Transliteration.Of(stem) is { } latinStem) Add(forms, latinStem, Transliterated - StemLoss, true);
        return forms;
    }

    private static void Add(List<WordForm> forms, string text, int worth, bool isStem)
    {
        foreach (var form in forms)
            if (form.Text == text) return;
        forms.Add(new WordForm(text, worth, isStem));
    }
}
