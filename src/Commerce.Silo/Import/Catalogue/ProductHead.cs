using System.Collections.Immutable;
using Commerce.Silo.Import.Csv;
using static Commerce.Silo.Import.Catalogue.CatalogueColumns;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>What the first row of a handle says of the whole product. Null is what the file has no column for.</summary>
/// <param name="Published">Null: the file does not say.</param>
internal sealed record ProductHead(
    int Line,
    string Title,
    string? Body,
    string? Vendor,
    string? Type,
    ImmutableArray<string>? Tags,
    ImmutableArray<string> OptionNames,
    bool? Published)
{
    /// <summary>Null where the row has no title: then it only adds variants to a product that is there.</summary>
    public static ProductHead? Read(Row row) => row.Text(CatalogueColumns.Title) is not { } title
        ? null
        : new(
            row.Line,
            title,
            row.Has(CatalogueColumns.Body) ? SafeHtml.Clean(row.Text(CatalogueColumns.Body, CsvLimits.LongestText) ?? "") : null,
            row.Has(CatalogueColumns.Vendor) ? row.Text(CatalogueColumns.Vendor) ?? "" : null,
            row.Has(CatalogueColumns.Type) ? row.Text(CatalogueColumns.Type) ?? "" : null,
            row.Has(CatalogueColumns.Tags)
                ? [.. row.List(CatalogueColumns.Tags, ',').Distinct(StringComparer.OrdinalIgnoreCase)]
                : null,
            Names(row),
            IsPublished(row));

    private static ImmutableArray<string> Names(Row row)
    {
        string?[] names = [.. CatalogueColumns.OptionNames.Select(column => row.Text(column))];
        var count = names.TakeWhile(name => name is not null).Count();
        for (var i = count; i < names.Length; i++)
            if (names[i] is not null)
                row.Wrong(CatalogueColumns.OptionNames[i], $"has a name where {CatalogueColumns.OptionNames[count]} has none.");
        // A product without a choice is exported with one option of one value.
        return names is ["Title", null, null] && VariantCells.IsDefault(row.Text(OptionValues[0])) ? [] : [.. names[..count]!];
    }

    private static bool? IsPublished(Row row)
    {
        var status = row.Text(Status)?.ToLowerInvariant();
        if (status is not (null or "active" or "draft" or "archived" or "unlisted"))
            row.Wrong(Status, $"is '{Row.Brief(status)}'; it can be active, draft or archived.");
        var published = row.Flag(CatalogueColumns.Published);
        return row.Has(Status) || row.Has(CatalogueColumns.Published)
            ? status is null or "active" && published != false
            : null;
    }
}
