using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Grains.Products;
using Commerce.Grains.Staff;
using Commerce.Grains.Stock;
using Commerce.Silo.Import;
using Commerce.Silo.Import.Staff;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Import;

/// <summary>The retailer that a first start shows comes in through the import that every merchant uses.</summary>
public class DemoFiles
{
    private static readonly (ImportKind Kind, string File)[] Order =
    [
        (ImportKind.Catalogue, "catalogue.csv"), (ImportKind.Translations, "translations.csv"), (ImportKind.Stores, "stores.csv"),
        (ImportKind.Stock, "stock.csv"), (ImportKind.Staff, "staff.csv"),
    ];

    private readonly Shop shop = new();
    private readonly Desk desk = new();

    [Fact]
    public async Task Come_in_without_a_rejected_row_or_a_warning_and_change_nothing_the_second_time()
    {
        foreach (var (kind, file) in Order)
        {
            var import = await Import(kind, file);
            Assert.Equal(ImportStatus.Finished, import.Status);
            Assert.Equal([], import.Rejected);
            Assert.Equal([], import.Warnings);
            Assert.Equal(import.Counts.Rows, import.Counts.Changed + import.Counts.Unchanged);
        }
        Facts();
        foreach (var (kind, file) in Order)
            await shop.AgainChangesNothing(() => Import(kind, file));
    }

    private void Facts()
    {
        var products = shop.Grains.All<ProductState>();
        Assert.Equal((83, 323, 81), (products.Count, products.Sum(p => p.Variants.Length), products.Count(p => p.Published)));
        Assert.All(products, product => Assert.Equal(["en", "de", "ru"], product.Texts.Select(text => text.Locale)));
        Assert.Equal(9, shop.Grains.All<LocationState>().Count(location => location.Exists));
        Assert.Equal(21, desk.People.Count);
        Assert.Equal(StaffRole.Admin, desk.People["ada@velo.example"].Role);
        var amsel = shop.Product("amsel-city-bike");
        Assert.Equal(("Größe", "Grün"), (amsel.TextIn("de")!.OptionNames[0], amsel.TextIn("de")!.OptionValues[0].Text));
        var black = shop.Stock("amsel-city-bike", "BER-MITTE", "S", "Black");
        Assert.Equal((3, "R-9-3"), (black.OnHand, black.Shelf));
        Assert.Equal(0, shop.Location("LAGER-LEIPZIG").Spec!.Pickup.SlotCapacity);
    }

    private async Task<ImportState> Import(ImportKind kind, string file)
    {
        await using var csv = File.OpenRead(Repository.Path("src", "Commerce.Silo", "Demo", "Data", file));
        return await shop.Import(kind, csv, Shop.Options with { FileName = file, StaffDesk = desk });
    }

    private sealed class Desk : IStaffDesk
    {
        public Dictionary<string, StaffRow> People { get; } = [];

        public ValueTask<StaffTaken> Take(StaffRow person, CancellationToken cancellation) => new(new StaffTaken(People.TryAdd(person.Email, person)));
    }
}
