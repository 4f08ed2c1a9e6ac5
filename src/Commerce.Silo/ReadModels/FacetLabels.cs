using System.Collections.Concurrent;

namespace Commerce.Silo.ReadModels;

/// <summary>What facet values are called in each language.</summary>
internal sealed class FacetLabels
{
    private readonly ConcurrentDictionary<(string Facet, string Value), ConcurrentDictionary<string, string>> labels = [];

    public void Put(IEnumerable<(string Facet, string Value, string Locale, string Label)> put)
    {
        foreach (var (facet, value, locale, label) in put)
            labels.GetOrAdd((facet, value), _ => [])[Language(locale)] = label;
    }

    public string Of(string facet, string value, string locale)
    {
        if (!labels.TryGetValue((facet, value), out var inLanguages))
            return value;
        return inLanguages.TryGetValue(Language(locale), out var label) || inLanguages.TryGetValue("en", out label)
            ? label
            : inLanguages.Values.FirstOrDefault(value);
    }

    private static string Language(string locale) => locale.Split('-')[0];
}
