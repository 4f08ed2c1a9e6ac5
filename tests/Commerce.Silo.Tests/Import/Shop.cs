using System.Text;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;
using Commerce.Silo.Import;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Import;

/// <summary>An empty shop to import into.</summary>
internal sealed class Shop
{
    public const string StoresHeader = "Code,Name,Role,Country,City,Time zone";

    public Shop() => Grains = new(Time);

    public ManualTime Time { get; } = new();

    public MemoryGrains Grains { get; }

    public Importer Importer => new(Grains, Time, NullLogger<Importer>.Instance);

    public static ImportOptions Options => new("file.csv", "staff/1");

    public Task<ImportState> Import(ImportKind kind, string csv, ImportOptions? options = null) =>
        Import(kind, new MemoryStream(Encoding.UTF8.GetBytes(csv)), options);

    public Task<ImportState> Import(ImportKind kind, Stream csv, ImportOptions? options = null) =>
        Importer.Run(kind, csv, options ?? Options);

    public async Task<Shop> WithStore(string code = "BER")
    {
        var import = await Import(ImportKind.Stores, $"{StoresHeader}\n{code},{code},store,DE,Berlin,Europe/Berlin\n");
        Assert.Equal(1, import.Counts.Changed);
        return this;
    }

    public ProductState Product(string handle) => Grains.Of<ProductState>(ProductGrain.Of(ProductGrain.IdOf(handle)));

    public LocationState Location(string code) => Grains.Of<LocationState>(LocationGrain.Of(LocationGrain.IdOf(code)));

    public StockItemState Stock(string handle, string location, params string[] options) => Grains.Of<StockItemState>(
        StockItemGrain.Of(ProductGrain.IdOf(ProductGrain.IdOf(handle), options), LocationGrain.IdOf(location)));

    /// <summary>Imports again and holds that nothing happens but the import itself.</summary>
    public async Task<ImportState> AgainChangesNothing(Func<Task<ImportState>> import)
    {
        var before = Grains.Events.Count;
        var again = await import();
        Assert.Equal([], Grains.Events.Skip(before));
        Assert.Equal(0, again.Counts.Changed);
        return again;
    }
}
