namespace Commerce.Silo.Search.Text;

/// <summary>
/// Endings of number and case. The umlaut of the plural is gone by folding, or here when it is spelt out, so that "Räder",
/// "Raeder" and "Rad" all meet at "rad". At least three letters stay.
/// </summary>
internal static class GermanStem
{
    private const string Vowels = "aeiouq";

    private static readonly string[] Endings = ["ern", "em", "en", "er", "es", "e", "n", "s"];

    public static string Of(string word) =>
        word.Length < 4 || char.IsAsciiDigit(word[0]) ? word : WithoutSpeltOutUmlaut(WithoutEnding(word));

    private static string WithoutEnding(string word)
    {
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3 && !IsOfTheRoot(word, ending))
                return word[..^ending.Length];
        return word;
    }

    /// <summary>"Schloss" and "Bus" end in s by nature; so do "Bremsen" only after "en" has gone.</summary>
    private static bool IsOfTheRoot(string word, string ending) => ending == "s" && word[^2] is 's' or 'u' or 'i';

    /// <summary>After another vowel the e is a sound of its own ("neue"), after q the u is ("Quelle").</summary>
    private static string WithoutSpeltOutUmlaut(string word)
    {
        for (var i = word.Length - 1; i > 0; i--)
            if (word[i] == 'e' && word[i - 1] is 'a' or 'o' or 'u' && !IsVowel(word, i - 2))
                return word.Remove(i, 1);
        return word;
    }

    private static bool IsVowel(string word, int at) => at >= 0 && Vowels.Contains(word[at], StringComparison.Ordinal);
}
