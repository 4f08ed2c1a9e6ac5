using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Import;

/// <summary>Files that nobody here made.</summary>
public class RealCatalogues
{
    private readonly Shop shop = new();

    [DataFact("import of a Shopify export")]
    public async Task A_Shopify_export_comes_in()
    {
        await shop.WithStore();
        var import = await Packt();

        Assert.Equal((ImportStatus.Finished, 21, 21, 0), (import.Status, import.Counts.Rows, import.Counts.Changed, import.Counts.Rejected));
        var products = shop.Grains.All<ProductState>();
        Assert.Equal((20, 21, 20), (products.Count, products.Sum(p => p.Variants.Length), products.Count(p => p.Published)));
        Assert.Equal(21, import.Warnings.Count(note => note.Column == "Variant SKU"));
        Assert.Equal(65, shop.Grains.All<StockItemState>().Sum(stock => stock.OnHand));
        var gloves = shop.Product("gardening-gloves");
        Assert.Equal([("Green", 999L), ("Yellow", 1599L)], gloves.Variants.Select(v => (v.OptionValues[0], v.Price!.Value.Minor)));
        Assert.StartsWith("<h6>Description</h6>\n<p>Lorem", shop.Product("black-armchairs").Texts[0].BodyHtml);
        await shop.AgainChangesNothing(Packt);
    }

    [DataFact("import of the AdventureWorks catalogue")]
    public async Task AdventureWorks_comes_in_with_its_products_of_no_price_unpublished()
    {
        var import = await AdventureWorks();

        Assert.Equal(ImportStatus.Finished, import.Status);
        Assert.Equal([], import.Rejected);
        var products = shop.Grains.All<ProductState>();
        Assert.Equal((504, 304, 200), (products.Count, products.Count(p => p.Published), products.Count(p => !p.Published)));
        Assert.Equal(200, import.Warnings.Count(note => note.Column == "Variant Price"));
        Assert.Equal(200, import.Counts.Warnings);
        var bike = shop.Product("road-750-black-52");
        Assert.Equal(("Road Bikes", "Black/52", 53999L), (bike.Texts[0].Category!, string.Join('/', bike.Variants[0].OptionValues), bike.Variants[0].Price!.Value.Minor));
        Assert.Equal(9262, bike.Variants[0].Details.Grams);
        await shop.AgainChangesNothing(AdventureWorks);
    }

    private async Task<ImportState> Packt()
    {
        await using var csv = File.OpenRead(SharedData.Path("catalogues", "packt-Product-data.csv"));
        return await shop.Import(ImportKind.Catalogue, csv, Shop.Options with { Location = "BER" });
    }

    private async Task<ImportState> AdventureWorks() => await shop.Import(
        ImportKind.Catalogue, await AdventureWorksCatalogue.ToShopify(SharedData.Path("adventureworks", "oltp")),
        Shop.Options with { Currency = new("USD") });
}
