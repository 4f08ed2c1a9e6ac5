using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Storing;

/// <summary>A product's title per locale, as shown and as sorted.</summary>
internal sealed class Names
{
    private static readonly Name Nameless = new("", "", "", "");

    private readonly Name[] names;
    private readonly Name fallback;

    private Names(Name[] names, string defaultLocale)
    {
        this.names = names;
        fallback = Find(names, defaultLocale) ?? (names.Length > 0 ? names[0] : Nameless);
    }

    /// <summary>The language that a shopper is shown whose own language is missing.</summary>
    public string FallbackLanguage => fallback.Language;

    public static Names Of(SearchDocument document) => new(
    [
        .. document.Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => Name.Of(text.Key, text.Value.Title)),
    ], document.DefaultLocale);

    public Name In(string locale) => Find(names, locale) ?? fallback;

    private static Name? Find(Name[] names, string locale)
    {
        foreach (var name in names)
            if (string.Equals(name.Locale, locale, StringComparison.OrdinalIgnoreCase)) return name;
        var language = Language.CodeOf(locale);
        foreach (var name in names)
            if (name.Language == language) return name;
        return null;
    }
}

/// <summary>Sorted by the folded title, which is alike everywhere, rather than by a culture's tables, which are not.</summary>
internal sealed record Name(string Locale, string Language, string Title, string Sorted)
{
    public long SortKey { get; } = KeyOf(Sorted);

    public static Name Of(string locale, string? title)
    {
        var bounded = Folding.Bounded(title, SearchLimits.FieldCharacters);
        return new Name(locale, Text.Language.CodeOf(locale), title ?? "", Folding.Plain(bounded));
    }

    /// <summary>The first letters as a number: most comparisons need no more.</summary>
    private static long KeyOf(string sorted)
    {
        var key = 0L;
        for (var i = 0; i < 3; i++)
            key = key << 16 | (i < sorted.Length ? sorted[i] : (char)0);
        return key;
    }
}
