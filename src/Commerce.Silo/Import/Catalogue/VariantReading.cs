using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;

namespace Commerce.Silo.Import.Catalogue;

/// <param name="Quantity">Units to count at the import's location.</param>
internal sealed record PlannedVariant(int Line, VariantId Id, VariantSpec Spec, int? Quantity);

/// <summary>Reads the variants of one product, whose option names say how many values each has.</summary>
internal sealed class VariantReading(string handle, ImmutableArray<string> optionNames, ProductState there, Currency currency)
{
    private static readonly string[] TaxClasses = ["standard", "reduced", "zero"];

    private readonly ProductId product = ProductGrain.IdOf(handle);
    private readonly HashSet<VariantId> taken = [];

    public PlannedVariant? Read(int line, VariantCells cells, List<ImportNote> rejected, List<ImportNote> warnings)
    {
        for (var i = 0; i < cells.Options.Length; i++)
        {
            if (cells.Options[i] is null == i >= optionNames.Length)
                continue;
            rejected.Add(new(line, CatalogueColumns.OptionValues[i], i < optionNames.Length
                ? $"is empty, but the product has the option {optionNames[i]}."
                : $"is {Csv.Row.Brief(cells.Options[i]!)}, but the product's first row names no such option."));
            return null;
        }
        ImmutableArray<string> options = [.. cells.Options.Take(optionNames.Length)!];
        var id = ProductGrain.IdOf(product, options);
        if (!taken.Add(id))
        {
            rejected.Add(new(line, CatalogueColumns.OptionValues[0], "has the same option values as a row before. The first one counts."));
            return null;
        }
        var before = there.Find(id);
        Money? price = cells.Price is { } amount && Money.FromDecimal(amount, currency) is { IsZero: false } rounded ? rounded : null;
        var spec = new VariantSpec(
            options, Details(cells, before?.Details ?? new()), Sku(line, cells, id, options, before, warnings),
            price, price is null ? null : CompareAt(cells, before));
        return new(line, id, spec, cells.Quantity);
    }

    private string? Sku(
        int line, VariantCells cells, VariantId id, ImmutableArray<string> options, Variant? before, List<ImportNote> warnings)
    {
        if (cells.Sku is not null || before?.Sku is not null)
            return cells.Sku;
        var made = MadeSku.Of(handle, options, id);
        warnings.Add(new(line, CatalogueColumns.Sku, $"is empty. The variant is called {made}."));
        return made;
    }

    private Money? CompareAt(VariantCells cells, Variant? before) =>
        cells.CompareAt is { } amount ? Money.FromDecimal(amount, currency)
        : !cells.SaysCompareAt && before?.CompareAt is { } kept && kept.Currency == currency ? kept
        : null;

    private static VariantDetails Details(VariantCells cells, VariantDetails before) => new(
        cells.Barcode ?? before.Barcode,
        cells.Grams ?? before.Grams,
        TaxClasses.Contains(cells.TaxCode) ? cells.TaxCode!
            : cells.Taxable == false ? "zero"
            : cells.Taxable == true && before.TaxClass == "zero" ? "standard"
            : before.TaxClass,
        WebAddress.Of(cells.Image) ?? before.Image);
}
