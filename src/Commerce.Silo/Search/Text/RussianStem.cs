namespace Commerce.Silo.Search.Text;

/// <summary>Endings of case, number and gender of nouns and adjectives, the longest first; at least three letters stay.</summary>
internal static class RussianStem
{
    private static readonly string[] Endings =
    [
        "иями", "оями",
        "иям", "иях", "ями", "ами", "его", "ему", "ими", "ого", "ому", "ыми", "оев",
        "ая", "яя", "ях", "юю", "ах", "ею", "их", "ия", "ию", "ии", "ие", "ий", "им", "ое", "ой", "ом", "ою", "ей", "ем", "ее",
        "ов", "ев", "ый", "ым", "ых", "ую", "ые", "ам", "ям", "ье", "ья", "ью",
        "а", "е", "и", "о", "у", "й", "ы", "я", "ь", "ю",
    ];

    public static string Of(string word)
    {
        if (word.Length < 4 || word[^1] is < 'а' or > 'я') return word;
        foreach (var ending in Endings)
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }
}
