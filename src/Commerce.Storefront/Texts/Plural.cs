namespace Commerce.Storefront.Texts;

/// <summary>The plural forms of whole numbers, by Unicode's CLDR. https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html</summary>
public static class Plural
{
    public static IReadOnlyList<string> FormsOf(string language) => language == "ru" ? ["one", "few", "many", "other"] : ["one", "other"];

    public static string FormOf(string language, long count)
    {
        var n = Math.Abs(count);
        if (language != "ru")
            return n == 1 ? "one" : "other";
        return (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };
    }
}
