using System.Globalization;
using System.Runtime.CompilerServices;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>Stock is seen by who works where it lies.</summary>
internal static class StockAccess
{
    private const int Most = 100;

    public static ValueTask<StockItem?> Named(FieldContext context) =>
        Find(context, new(context.Arg<Grains.VariantId>("variant"), context.Arg<Grains.LocationId>("store")));

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        StockItemId.From(id) is { } item ? await Find(context, item) : null;

    public static async ValueTask<StockItem?> Find(FieldContext context, StockItemId id) =>
        IsKnown(context, id) ? await Read(context, id) : null;

    /// <summary>Both the variant and the caller's store are there; whether it ever had any does not matter.</summary>
    public static bool IsKnown(FieldContext context, StockItemId id) =>
        Workplace.Find(context, id.Location) is not null && context.Get<ICatalogue>().Find(id.Variant) is not null;

    public static async ValueTask<StockItem> Read(FieldContext context, StockItemId id, long minVersion = 0) =>
        new(id, (await context.Read<StockItemState>(id.Grain, minVersion)).State, context.Now());

    public static async ValueTask<IReadOnlyList<StockItem>> Low(FieldContext context)
    {
        var store = Workplace.Of(context);
        var first = Math.Clamp(context.Arg<int?>("first") ?? 50, 0, Most);
        var atMost = context.Arg<int?>("atMost") ?? 2;
        var low = context.Get<IStockLevels>().Low(store.Id, atMost, first);
        var items = new List<StockItem>(low.Count);
        foreach (var level in low)
            // What came in since the list was made runs low no more.
            if (context.Get<ICatalogue>().Find(level.Variant) is not null
                && await Read(context, new(level.Variant, level.Location)) is var item && item.Available <= atMost)
                items.Add(item);
        return items;
    }

    public static IAsyncEnumerable<StockChange> Changes(FieldContext context)
    {
        var store = Workplace.Of(context);
        var variant = context.Get<ICatalogue>().Find(context.Arg<Grains.VariantId>("variant")) ?? throw Workplace.NoSuch("variant");
        return Follow(context, new(variant.Variant.Id, store.Id), context.Arg<string?>("after"));
    }

    // A cursor is the item's version: it is the same on every silo.
    private static async IAsyncEnumerable<StockChange> Follow(
        FieldContext context, StockItemId id, string? after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var view in context.Grains().Watch<StockItemState>(id.Grain, cancellation))
        {
            var cursor = view.Version.ToString(CultureInfo.InvariantCulture);
            if (cursor == after)
                continue;
            if (!await Workplace.IsStill(context, id.Location))
                yield break;
            yield return new(new(id, view.State, context.Now()), cursor);
        }
    }
}
