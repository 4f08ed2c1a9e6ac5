using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>Brings the rows of one handle into the product's grain, and their quantities into the stock's.</summary>
internal sealed class ProductPut(ImportRun run, ProductRows rows, LocationId? location)
{
    private const int MostTries = 3;

    public GrainId Grain { get; } = ProductGrain.Of(ProductGrain.IdOf(rows.Handle));

    public async Task Send(CancellationToken cancellation)
    {
        var before = await run.Grains.ReadUntil<ProductState>(Grain, product => product.Exists, cancellation);
        if (await Put(before.State, cancellation) is not { } put)
            return;
        var changed = Math.Max(put.Version, await Publish(put.Plan, cancellation)) > before.Version;
        changed |= await Count(put.Plan, cancellation);
        foreach (var warning in put.Plan.Warnings)
            run.Warn(warning.Line, warning.Column, warning.Reason);
        run.Done(changed, rows.Rows.Count - put.Rejected);
    }

    /// <summary>Null where nothing went in; that is told then.</summary>
    private async ValueTask<(ProductPlan Plan, long Version, int Rejected)?> Put(ProductState there, CancellationToken cancellation)
    {
        Dictionary<int, ImportNote> taken = [];
        for (var tries = 1; ; tries++)
        {
            var plan = ProductPlan.Of(rows, there, run.Options, taken.Keys.ToHashSet());
            if (plan.Spec is null)
            {
                run.Reject(plan.Rejected, rows.Rows.Count);
                return null;
            }
            var reply = await run.Ask(Grain, new PutProduct(plan.Spec), cancellation);
            var before = taken.Count;
            if (reply.Answer is ClaimTaken && tries <= MostTries)
                await FindTaken(plan, taken, cancellation);
            if (reply.Answer is ClaimTaken && (taken.Count > before || tries < MostTries))
                continue;
            if (reply.Answer is Refusal refusal)
            {
                run.Reject([Note(refusal)], rows.Rows.Count);
                return null;
            }
            var rejected = plan.Rejected.AddRange(taken.Values);
            run.Reject(rejected, rejected.Length);
            return (plan, reply.Version, rejected.Length);
        }
    }

    private ImportNote Note(Refusal refusal) => refusal is InvalidProduct invalid
        ? new(rows.Line, CatalogueColumns.Of(invalid.Field), invalid.Why)
        : new(rows.Line, null, refusal.Message);

    private async ValueTask FindTaken(ProductPlan plan, Dictionary<int, ImportNote> taken, CancellationToken cancellation)
    {
        foreach (var variant in plan.Variants)
            if (variant.Spec.Sku is { } sku
                && await run.Grains.FindOwner(ProductGrain.SkuScope, sku, cancellation) is { } owner && owner != Grain)
            {
                var other = await run.Grains.Read<ProductState>(owner, cancellation: cancellation);
                taken[variant.Line] = new(variant.Line, CatalogueColumns.Sku, $"{sku} belongs to the product {other.State.Handle}.");
            }
    }

    private async ValueTask<long> Publish(ProductPlan plan, CancellationToken cancellation) => plan.Publish switch
    {
        true => (await run.Ask(Grain, new PublishProduct(), cancellation)).Version,
        false => (await run.Ask(Grain, new UnpublishProduct(), cancellation)).Version,
        null => 0,
    };

    private async ValueTask<bool> Count(ProductPlan plan, CancellationToken cancellation)
    {
        var changed = false;
        foreach (var variant in plan.Variants)
        {
            if (location is null || variant.Quantity is not { } quantity)
                continue;
            if (quantity < 0)
                run.Warn(variant.Line, CatalogueColumns.Quantity, $"is {quantity}. It is counted as 0.");
            var item = StockItemGrain.Of(variant.Id, location.Value);
            var before = await run.Grains.Read<StockItemState>(item, cancellation: cancellation);
            var count = new CountStock(Math.Max(0, quantity), AdjustmentReason.Import, run.Options.Id.ToString());
            changed |= (await run.Ask(item, count, cancellation)).Version > before.Version;
        }
        return changed;
    }
}
