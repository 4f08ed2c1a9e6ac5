using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>What lies where, why, and what staff do about it.</summary>
internal static class StockSchema
{
    private const int MostMovements = 100;

    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .ScalarAs("ID", text => StockItemId.From(Parsed(text)) ?? throw GlobalId.Wrong("stock item"), id => id.ToGlobal())
        .Enum<AdjustmentReason>()
        .Input<ReceiveStockInput>()
        .Input<AdjustStockInput>()
        .Input<SetSafetyStockInput>()
        .Type<StockItem>("StockItem", t => t
            .Field("variant", (item, context) => context.Get<ICatalogue>().Find(item.Id.Variant))
            .Field("store", (item, context) => context.Get<IStores>().Find(item.Id.Location))
            .FieldAsync("movements", Movements))
        .Type<StockMovement>("StockMovement", t => t
            .Field("actorKind", movement => Actors.KindOf(movement.Actor))
            .FieldAsync("actorName", (movement, context) => Actors.NameOf(context, movement.Actor)))
        .Type<StockChange>()
        .Payload<StockItem>("StockPayload", "stockItem")
        .Refusal<StockBelowZero>()
        .Refusal<TooMuchStock>()
        .Refusal<InvalidQuantity>(path: "quantity")
        .Query(q => q
            .FieldAsync("stockItem", StockAccess.Named)
            .FieldAsync("lowStock", StockAccess.Low))
        .Mutation(m => m.Counting())
        .Subscription("stockChanged", StockAccess.Changes, change => change.Cursor);

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => StockAccess.Node(context, id);

    private static GlobalId Parsed(string text) => GlobalId.TryParse(text, out var id) ? id : throw GlobalId.Wrong("stock item");

    private static async ValueTask<IReadOnlyList<StockMovement>> Movements(StockItem item, FieldContext context)
    {
        var first = Math.Clamp(context.Arg<int?>("first") ?? 20, 0, MostMovements);
        // Some of what happened is no movement (a hold is pinned), so more is read than shown.
        var entries = await context.Get<IHistory>().Last(item.Id.Grain, first * 3, context.Cancellation);
        return [.. entries.Select(StockMovement.Of).OfType<StockMovement>().Take(first)];
    }
}
