using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;
using Commerce.Silo.Engine;
using Commerce.Silo.Import;
using Commerce.Silo.Journal;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Import;

/// <summary>The demo's shop through the engine onto a disk, and once more after a restart.</summary>
public sealed class OnTheRealEngine : IDisposable
{
    private static readonly (ImportKind Kind, string File)[] Order =
    [
        (ImportKind.Catalogue, "catalogue.csv"), (ImportKind.Translations, "translations.csv"),
        (ImportKind.Stores, "stores.csv"), (ImportKind.Stock, "stock.csv"),
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_shop_comes_in_and_is_there_after_a_restart_when_it_comes_again()
    {
        var first = await ImportAll();
        var second = await ImportAll();

        Assert.All(first.Concat(second), import => Assert.Equal((ImportStatus.Finished, 0), (import.Status, import.Counts.Rejected)));
        Assert.All(second, import => Assert.Equal((0, import.Counts.Rows), (import.Counts.Changed, import.Counts.Unchanged)));
    }

    [Fact]
    public async Task Whoever_watches_an_import_sees_it_end()
    {
        await using var shop = await Open();
        var options = new ImportOptions("stores.csv", "staff/1");
        var watching = Last(shop.Engine.Watch<ImportState>(ImportGrain.Of(options.Id)));
        await Import(shop.Engine, ImportKind.Stores, "stores.csv", options);
        Assert.Equal(new ImportCounts(9, 9, 0, 0, 0), (await watching.WaitAsync(TimeSpan.FromSeconds(30))).Counts);
    }

    public void Dispose() => folder.Dispose();

    private async Task<List<ImportState>> ImportAll()
    {
        await using var shop = await Open();
        List<ImportState> imports = [];
        foreach (var (kind, file) in Order)
            imports.Add(await Import(shop.Engine, kind, file, new(file, "system/seed")));
        return imports;
    }

    private static async Task<ImportState> Import(IGrains grains, ImportKind kind, string file, ImportOptions options)
    {
        await using var csv = File.OpenRead(Repository.Path("src", "Commerce.Silo", "Demo", "Data", file));
        return await new Importer(grains, TimeProvider.System, NullLogger<Importer>.Instance).Run(kind, csv, options);
    }

    private static async Task<ImportState> Last(IAsyncEnumerable<View<ImportState>> views)
    {
        await foreach (var view in views)
            if (view.State.Status == ImportStatus.Finished)
                return view.State;
        throw new InvalidOperationException();
    }

    private async Task<Running> Open()
    {
        var journal = SqliteJournal.Open(folder.Path("shop.db"));
        var engine = new GrainEngine(
            new([new ProductGrain(), new LocationGrain(), new StockItemGrain(), new ImportGrain()]), journal, TimeProvider.System, new(),
            new Gateways(), NullLogger<GrainEngine>.Instance);
        await engine.Start();
        return new(engine, journal);
    }

    private sealed record Running(GrainEngine Engine, IJournal Journal) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Engine.DisposeAsync();
            await Journal.DisposeAsync();
        }
    }
}
