using Commerce.Silo.Import.Csv;
using static Commerce.Silo.Import.Catalogue.CatalogueColumns;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>What one row says of a variant. Null is an empty cell, or a column that the file does not have.</summary>
/// <param name="Options">Up to three option values; an export's "Default Title" is none.</param>
/// <param name="Price">Zero and an empty cell both say that it has none.</param>
/// <param name="SaysCompareAt">The file has the column, so that an empty cell ends a sale.</param>
internal sealed record VariantCells(
    string?[] Options,
    string? Sku,
    decimal? Price,
    decimal? CompareAt,
    bool SaysCompareAt,
    string? Barcode,
    int? Grams,
    bool? Taxable,
    string? TaxCode,
    string? Image,
    int? Quantity)
{
    private const decimal MostMoney = 1_000_000_000;
    private const int LongestBarcode = 64;

    public static VariantCells? Read(Row row)
    {
        string?[] options = [.. OptionValues.Select(column => row.Text(column))];
        if (IsDefault(options[0]) && options[1] is null)
            options[0] = null;
        // A row of a handle may only add a picture.
        string[] telling = [Title, .. OptionValues, CatalogueColumns.Sku, CatalogueColumns.Price, CatalogueColumns.Barcode];
        if (telling.All(column => row.Text(column) is null))
            return null;
        return new(
            options,
            row.Text(CatalogueColumns.Sku),
            row.Number(CatalogueColumns.Price, 0, MostMoney) is { } price and > 0 ? price : null,
            row.Number(CatalogueColumns.CompareAt, 0, MostMoney) is { } compareAt and > 0 ? compareAt : null,
            row.Has(CatalogueColumns.CompareAt),
            // Spreadsheets keep digits as text by an apostrophe, and some exports write it.
            row.Text(CatalogueColumns.Barcode, LongestBarcode)?.TrimStart('\''),
            (int?)Rounded(row.Number(CatalogueColumns.Grams, 0, MostMoney)),
            row.Flag(CatalogueColumns.Taxable),
            row.Text(CatalogueColumns.TaxCode)?.ToLowerInvariant(),
            row.Text(VariantImage, 2_000),
            row.Whole(CatalogueColumns.Quantity, -1_000_000, 10_000_000));
    }

    public static bool IsDefault(string? value) => "Default Title".Equals(value, StringComparison.OrdinalIgnoreCase);

    private static decimal? Rounded(decimal? grams) => grams is { } g ? Math.Round(g, MidpointRounding.AwayFromZero) : null;
}
