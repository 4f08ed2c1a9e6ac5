using System.Text;

namespace Commerce.Silo.Search.Text;

/// <summary>Cyrillic as typed on a Latin keyboard, so that "velosiped" finds "велосипед" and "шимано" Shimano.</summary>
internal static class Transliteration
{
    private const string Letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts",
        "ch", "sh", "sch", "", "y", "", "e", "yu", "ya", "i", "i", "e", "g",
    ];

    /// <summary>Null when there is nothing Cyrillic in the word.</summary>
    public static string? Of(string word)
    {
        if (!word.Any(IsCyrillic)) return null;
        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            var at = Letters.IndexOf(letter);
            if (at < 0) latin.Append(letter);
            else latin.Append(Latin[at]);
        }

        return latin.Length == 0 ? null : latin.ToString();
    }

    private static bool IsCyrillic(char letter) => letter is >= 'а' and <= 'ґ';
}
