using System.Collections.Frozen;
using System.Text.Json;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Texts;

/// <summary>All texts of the pages: Texts/AREA.LANGUAGE.json, where each key begins with its area.</summary>
public static class TextBook
{
    private static readonly FrozenDictionary<string, Words> Books = Read();

    public static Words In(string language) => Books[language];

    private static FrozenDictionary<string, Words> Read()
    {
        var english = new Words("en", Wordings("en"), null);
        var books = new Dictionary<string, Words>
        {
            ["en"] = english,
            [Languages.Pseudo] = new(Languages.Pseudo, PseudoWording.All(Wordings("en")), english),
            [Languages.PseudoRightToLeft] = new(Languages.PseudoRightToLeft, PseudoWording.All(Wordings("en")), english),
        };
        foreach (var language in Languages.All.Skip(1))
            books.Add(language, new(language, Wordings(language), english));
        return books.ToFrozenDictionary();
    }

    internal static FrozenDictionary<string, Wording> Wordings(string language) => EmbeddedFiles.Under("Texts/")
        .Where(file => file.EndsWith($".{language}.json", StringComparison.Ordinal))
        .SelectMany(file => JsonDocument.Parse(EmbeddedFiles.Read(file)).RootElement.EnumerateObject())
        .ToFrozenDictionary(entry => entry.Name, entry => WordingOf(entry.Value));

    private static Wording WordingOf(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? new(text.GetString()!)
        : new(text.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!));
}
