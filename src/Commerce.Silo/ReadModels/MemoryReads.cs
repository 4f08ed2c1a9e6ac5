using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;
using Commerce.Grains.Stock;
using Commerce.Silo.Engine;

namespace Commerce.Silo.ReadModels;

/// <summary>Everything that is read from memory: loaded at the start, then moved on with the journal's tail.</summary>
internal sealed class MemoryReads(GrainEngine engine, GrainKinds kinds, TimeProvider time)
{
    private readonly StateSet<ProductState> products = new(new ProductGrain(), kinds);
    private readonly StateSet<LocationState> locations = new(new LocationGrain(), kinds);
    private readonly StateSet<StaffState> staff = new(new StaffGrain(), kinds);
    private readonly StockLevels levels = new();
    private Catalogue? catalogue;
    private Stores? stores;

    public ICatalogue Catalogue => TheCatalogue;
    public IStores Stores => TheStores;
    public IStockLevels Levels => levels;
    public long Unsellable => levels.Unsellable;
    public IStaffReads Staff => new StaffList(staff);

    private Catalogue TheCatalogue => catalogue ??= new(products, levels);
    private Stores TheStores => stores ??= new(locations, engine, time);

    /// <param name="known">The stock items as their table has them.</param>
    public async Task Load(IEnumerable<StockRow> known, CancellationToken cancellation)
    {
        foreach (var row in known)
            Put(row);
        await products.Load(engine.Journal, cancellation);
        await locations.Load(engine.Journal, cancellation);
        await staff.Load(engine.Journal, cancellation);
        TheCatalogue.Refresh([.. products.States.Keys]);
        TheStores.Refresh();
    }

    public async Task Apply(IReadOnlyList<TailEvent> events)
    {
        var byKind = events.ToLookup(happened => happened.Grain.Kind);
        if (byKind.Contains(products.Kind))
        {
            products.Apply(byKind[products.Kind]);
            TheCatalogue.Refresh([.. byKind[products.Kind].Select(happened => happened.Grain.Key).Distinct()]);
        }
        if (byKind.Contains(locations.Kind))
        {
            locations.Apply(byKind[locations.Kind]);
            TheStores.Refresh();
        }
        staff.Apply(byKind[staff.Kind]);
        foreach (var item in byKind[StockItemGrain.Kind].GroupBy(happened => happened.Grain))
            Put(StockRow.Of(item.Key, (await engine.ReadAfter<StockItemState>(item)).State));
    }

    private void Put(StockRow row)
    {
        levels.Put(row.Level);
        levels.Put(row.Held);
    }
}
