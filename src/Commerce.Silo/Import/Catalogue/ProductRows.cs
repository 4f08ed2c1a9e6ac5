using Commerce.Silo.Import.Csv;
using static Commerce.Silo.Import.Catalogue.CatalogueColumns;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>The rows of one handle that stand together.</summary>
/// <param name="Head">What its first row says of the product, if that could be read.</param>
/// <param name="IsLater">Rows of this handle stood further up, with others between: they spoke for the product.</param>
/// <param name="WasWanted">As the first of them said whether the product is published.</param>
internal sealed record ProductRows(string Handle, int Line, ProductHead? Head, bool IsLater, bool? WasWanted)
{
    /// <summary>More variants and pictures than a product may have; the rest of a handle would only fill the memory.</summary>
    public const int Most = 2_500;

    public List<CatalogueRow> Rows { get; } = [];
}

/// <param name="Variant">Null where the row only adds a picture.</param>
internal sealed record CatalogueRow(int Line, VariantCells? Variant, ImageCells? Image)
{
    public static CatalogueRow Read(Row row) => new(row.Line, VariantCells.Read(row), ImageCells.Read(row));
}

internal sealed record ImageCells(string Url, int Position, string? Alt)
{
    public static ImageCells? Read(Row row) => row.Text(Image, 2_000) is { } url
        ? new(url, row.Whole(ImagePosition, 0, 1_000_000) ?? int.MaxValue, row.Text(ImageAlt, 1_000))
        : null;
}
