using Commerce.GraphQL.Common;
using Commerce.GraphQL.Fulfilment;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Operations;

/// <summary>What managers look at: each part is counted only when it is asked for.</summary>
internal static class OperationsSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Type<OperationsView>("Operations", t => t
            .FieldAsync("orders", async (view, context) => Placed(
                await context.Get<IOrderReads>().Tally(view.Span, context.Cancellation)))
            .FieldAsync("hours", async (view, context) => await context.Get<IOrderReads>().Hours(view.Span, context.Cancellation))
            .FieldAsync("stores", StoreOperations.Of)
            .Field("holds", HoldTally.Of)
            .FieldAsync("system", async (_, context) => await context.Get<ISystemReads>().Look(context.Cancellation)))
        .Type<OrderTally>("OrderTally", t => t.Field("total", (tally, context) => Total(context, tally.TotalMinor)))
        .Type<HourTally>("HourTally", t => t.Field("total", (tally, context) => Total(context, tally.TotalMinor)))
        .Type<StoreOperations>()
        .Type<HoldTally>()
        .Type<SystemState>()
        .Query(query => query.FieldAsync("operations", OperationsView.Of));

    private static IEnumerable<OrderTally> Placed(IEnumerable<OrderTally> tallies) =>
        tallies.OrderBy(tally => tally.Status).ThenBy(tally => tally.Channel);

    private static Money Total(FieldContext context, long minor) => new(minor, context.Get<IMarkets>().Default.Currency);
}

/// <param name="NextEnd">Null where all of them wait for payments.</param>
internal sealed record HoldTally(int Units, int Count, DateTimeOffset? NextEnd)
{
    public static HoldTally Of(OperationsView view, FieldContext context)
    {
        var stores = view.Ids?.ToHashSet();
        HeldStock[] held = [.. context.Get<IStockLevels>().Held.Where(item => stores?.Contains(item.Location) != false)];
        return new(held.Sum(item => item.Units), held.Sum(item => item.Holds), held.Min(item => item.Until));
    }
}
