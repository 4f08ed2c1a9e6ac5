using Commerce.Grains;
using Commerce.Grains.Stock;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Stock;

/// <summary>What is on the shelves: one row for each location and SKU, as an absolute count.</summary>
internal sealed class StockImport(ImportRun run) : IFileImport
{
    private const string Location = "Location", Sku = "SKU", OnHand = "On hand", SafetyStock = "Safety stock", Shelf = "Shelf";
    private const int MostUnits = StockItemState.Most;
    private const int LongestShelf = 40;

    private readonly LocationCodes locations = new(run.Grains);
    private readonly SkuIndex skus = new(run.Grains);
    private readonly Seen items = new();

    public Layout Layout { get; } = new("A file of stock", [Location, Sku, OnHand], [SafetyStock, Shelf]);

    public async ValueTask Take(Row row, Sends sends, CancellationToken cancellation)
    {
        var (code, sku) = (row.Required(Location), row.Required(Sku));
        row.Required(OnHand);
        var onHand = row.Whole(OnHand, 0, MostUnits);
        var safety = row.Whole(SafetyStock, 0, MostUnits);
        var shelf = row.Text(Shelf, LongestShelf);
        var location = row.IsBad ? null : await locations.Find(code, cancellation);
        var variant = row.IsBad ? null : await skus.Find(sku, cancellation);
        if (!row.IsBad && location is null)
            row.Wrong(Location, $"There is no location {Row.Brief(code)}. Import the stores first.");
        if (!row.IsBad && variant is null)
            row.Wrong(Sku, $"There is no variant with the SKU {Row.Brief(sku)}. Import the catalogue first.");
        if (!row.IsBad && !items.First($"{variant}/{location}"))
            row.Wrong(Sku, "stands in this file before for this location. The first row counts.");
        if (row.IsBad)
        {
            run.Reject(row);
            return;
        }
        var grain = StockItemGrain.Of(variant!.Value, location!.Value);
        await sends.Add(grain, () => Put(row, grain, Asked(row, onHand!.Value, safety, shelf), cancellation), cancellation);
    }

    /// <summary>What the file has no column for is not asked, and so stays as it is.</summary>
    private IEnumerable<ICommand> Asked(Row row, int onHand, int? safety, string? shelf)
    {
        yield return new CountStock(onHand, AdjustmentReason.Import, run.Options.Id.ToString());
        if (safety is { } units)
            yield return new SetSafetyStock(units);
        if (row.Has(Shelf))
            yield return new SetShelf(shelf);
    }

    private async Task Put(Row row, GrainId grain, IEnumerable<ICommand> asked, CancellationToken cancellation)
    {
        var before = await run.Grains.Read<StockItemState>(grain, cancellation: cancellation);
        var version = before.Version;
        foreach (var command in asked)
        {
            var reply = await run.Ask(grain, command, cancellation);
            if (reply.Answer is Refusal refusal)
            {
                run.Reject(row.Line, null, refusal.Message);
                return;
            }
            version = reply.Version;
        }
        run.Done(version > before.Version);
    }
}
