using System.Collections.Immutable;
using Commerce.Grains.Products;
using Commerce.Silo.Import.Catalogue;
using Commerce.Silo.Import.Csv;
using static Commerce.Silo.Import.Translations.TranslationColumns;

namespace Commerce.Silo.Import.Translations;

/// <summary>What a row says. Null is what the file has no column for.</summary>
internal sealed record TranslationCells(
    string Handle,
    string Locale,
    string Title,
    string? Body,
    string? Type,
    ImmutableArray<string>? Tags,
    string?[] OptionNames,
    ImmutableArray<OptionValueText>? OptionValues)
{
    public static TranslationCells Read(Row row) => new(
        row.Required(TranslationColumns.Handle),
        row.Required(TranslationColumns.Locale),
        row.Required(TranslationColumns.Title),
        row.Has(TranslationColumns.Body) ? SafeHtml.Clean(row.Text(TranslationColumns.Body, CsvLimits.LongestText) ?? "") : null,
        row.Has(TranslationColumns.Type) ? row.Text(TranslationColumns.Type) ?? "" : null,
        row.Has(TranslationColumns.Tags) ? [.. row.List(TranslationColumns.Tags, ',')] : null,
        [.. TranslationColumns.OptionNames.Select(column => row.Text(column))],
        row.Has(TranslationColumns.OptionValues) ? Values(row) : null);

    private static ImmutableArray<OptionValueText> Values(Row row)
    {
        var values = ImmutableArray.CreateBuilder<OptionValueText>();
        foreach (var pair in row.List(TranslationColumns.OptionValues, '|'))
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } value, { Length: > 0 } text])
                values.Add(new(value, text));
            else
                row.Wrong(TranslationColumns.OptionValues, $"has '{Row.Brief(pair)}'. Write pairs such as Green=Grün|Black=Schwarz.");
        return values.ToImmutable();
    }
}
