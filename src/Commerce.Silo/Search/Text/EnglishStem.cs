namespace Commerce.Silo.Search.Text;

/// <summary>Plurals only: cutting more ("universal", "university") finds what nobody asked for.</summary>
internal static class EnglishStem
{
    public static string Of(string word)
    {
        if (word.Length < 4 || word[^1] != 's') return word;
        if (Ends(word, "ies")) return word.Length == 4 ? word[..^1] : word[..^3] + "y";
        if (Ends(word, "ches") || Ends(word, "shes") || Ends(word, "sses") || Ends(word, "xes") || Ends(word, "zzes"))
            return word[..^2];
        return Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") ? word : word[..^1];
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
