using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>Goods come in, are counted, and are kept back.</summary>
internal static class CountingSteps
{
    private const int LongestReference = 200;

    public static RootBuilder Counting(this RootBuilder root) => root
        .Do<ReceiveStockInput, StockItem>("receiveStock", m => Ask(
            m, new ReceiveStock(m.Input.Quantity, Text.OrNull(m.Input.Reference)),
            Check.Optional(m.Input.Reference, LongestReference, "reference")))
        .Do<AdjustStockInput, StockItem>("adjustStock", m => Ask(m, Adjustment(m.Input), Wrong(m.Input)))
        .Do<SetSafetyStockInput, StockItem>("setSafetyStock", m => Ask(
            m, new SetSafetyStock(m.Input.Quantity), wrong: null));

    private static async ValueTask<Payload<StockItem>> Ask<TInput>(Mutation<TInput> mutation, ICommand command, InvalidInput? wrong)
        where TInput : IStockInput
    {
        var id = new StockItemId(mutation.Input.Variant, mutation.Input.Store);
        if (!StockAccess.IsKnown(mutation.Context, id))
            return Payload<StockItem>.Refused(new NotFound("stock item"));
        if (wrong is not null)
            return Payload<StockItem>.Refused(wrong);
        var reply = await mutation.Grains.Ask(id.Grain, command, mutation.Caller(), mutation.Context.Cancellation);
        return Payload<StockItem>.Of(await StockAccess.Read(mutation.Context, id, reply.Version), reply);
    }

    private static ICommand Adjustment(AdjustStockInput input) => input.Counted is { } counted
        ? new CountStock(counted, input.Reason, Text.OrNull(input.Reference))
        : new AdjustStock(input.Delta ?? 0, input.Reason, Text.OrNull(input.Reference));

    private static InvalidInput? Wrong(AdjustStockInput input) => input switch
    {
        { Delta: null, Counted: null } or { Delta: not null, Counted: not null } =>
            InvalidInput.At("Give either by how many it differs or how many there are.", "delta"),
        { Delta: 0 } => InvalidInput.At("A difference of 0 changes nothing.", "delta"),
        _ => Check.Optional(input.Reference, LongestReference, "reference"),
    };
}
