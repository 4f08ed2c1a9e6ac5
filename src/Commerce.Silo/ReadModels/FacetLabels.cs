using System.Collections.Concurrent;

namespace Commerce.Silo.ReadModels;

/// <summary>What facets and their values are called in each language.</summary>
internal sealed class FacetLabels
{
    private readonly ConcurrentDictionary<(string Facet, string? Value), ConcurrentDictionary<string, string>> labels = [];

    // Options are named by the catalogue; these three every product has without saying their names.
    public FacetLabels() => Put(
    [
        (ProductDocuments.Category, null, "en", "Category"), (ProductDocuments.Category, null, "de", "Kategorie"),
        (ProductDocuments.Category, null, "ru", "Категория"), (ProductDocuments.Vendor, null, "en", "Brand"),
        (ProductDocuments.Vendor, null, "de", "Marke"), (ProductDocuments.Vendor, null, "ru", "Марка"),
        (ProductDocuments.Tag, null, "en", "Theme"), (ProductDocuments.Tag, null, "de", "Thema"), (ProductDocuments.Tag, null, "ru", "Тема"),
    ]);

    public void Put(IEnumerable<(string Facet, string? Value, string Locale, string Label)> put)
    {
        foreach (var (facet, value, locale, label) in put)
            labels.GetOrAdd((facet, value), _ => [])[Language(locale)] = label;
    }

    /// <summary>A facet itself.</summary>
    public string Of(string facet, string locale) => Find(facet, null, locale) ?? facet;

    public string Of(string facet, string value, string locale) => Find(facet, value, locale) ?? value;

    private string? Find(string facet, string? value, string locale)
    {
        if (!labels.TryGetValue((facet, value), out var inLanguages))
            return null;
        return inLanguages.TryGetValue(Language(locale), out var label) || inLanguages.TryGetValue("en", out label)
            ? label
            : inLanguages.Values.FirstOrDefault();
    }

    private static string Language(string locale) => locale.Split('-')[0];
}
