using System.Collections.Immutable;
using Commerce.Grains.Products;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Translations;

/// <summary>A row as the product's text in its language, checked against what it translates: the product's first text.</summary>
internal static class Translated
{
    public static ProductText? Of(TranslationCells cells, ProductState product, Row row, ImportRun run)
    {
        var source = product.Texts[0];
        var before = product.Texts.FirstOrDefault(text => text.Locale == cells.Locale);
        if (cells.Tags is { IsEmpty: false } tags && tags.Length != source.Tags.Length && source.Locale != cells.Locale)
            row.Wrong(TranslationColumns.Tags, $"has {tags.Length} tags where the product has {source.Tags.Length}.");
        for (var i = source.OptionNames.Length; i < cells.OptionNames.Length; i++)
            if (cells.OptionNames[i] is not null)
                row.Wrong(TranslationColumns.OptionNames[i], "is the name of an option that the product does not have.");
        if (row.IsBad)
            return null;
        foreach (var value in Unknown(cells, product))
            run.Warn(row.Line, TranslationColumns.OptionValues, $"translates '{Row.Brief(value)}', which no variant has.");
        return new(
            cells.Locale,
            cells.Title,
            cells.Body is { } body ? OrNull(body) : before?.BodyHtml,
            cells.Type is { } type ? OrNull(type) : before?.Category,
            cells.Tags ?? before?.Tags ?? [],
            [.. source.OptionNames.Select((name, i) =>
                cells.OptionNames.ElementAtOrDefault(i) ?? before?.OptionNames.ElementAtOrDefault(i) ?? name)],
            cells.OptionValues ?? before?.OptionValues ?? []);
    }

    private static IEnumerable<string> Unknown(TranslationCells cells, ProductState product)
    {
        var known = product.Variants.SelectMany(variant => variant.OptionValues).ToHashSet();
        return (cells.OptionValues ?? []).Select(pair => pair.Value).Where(value => !known.Contains(value));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
