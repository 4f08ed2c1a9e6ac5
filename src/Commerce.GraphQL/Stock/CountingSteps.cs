using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>Goods come in, are counted, and are kept back.</summary>
internal static class CountingSteps
{
    private const int LongestReference = 200;

    /// <summary>No shelf holds more; what is above was mistyped, such as a barcode in the field for the quantity.</summary>
    private const int Most = 1_000_000;

    public static RootBuilder Counting(this RootBuilder root) => root
        .Do<ReceiveStockInput, StockItem>("receiveStock", m => Ask(
            m, new ReceiveStock(m.Input.Quantity, Text.OrNull(m.Input.Reference)),
            TooMany(m.Input.Quantity, "quantity") ?? Check.Optional(m.Input.Reference, LongestReference, "reference")))
        .Do<AdjustStockInput, StockItem>("adjustStock", m => Ask(m, Adjustment(m.Input), Wrong(m.Input)))
        .Do<SetSafetyStockInput, StockItem>("setSafetyStock", m => Ask(
            m, new SetSafetyStock(m.Input.Quantity), TooMany(m.Input.Quantity, "quantity")));

    private static async ValueTask<Payload<StockItem>> Ask<TInput>(Mutation<TInput> mutation, ICommand command, InvalidInput? wrong)
        where TInput : IStockInput
    {
        var id = new StockItemId(mutation.Input.Variant, mutation.Input.Store);
        if (!StockAccess.IsKnown(mutation.Context, id))
            return Payload<StockItem>.Refused(new NotFound("stock item"));
        if (wrong is not null)
            return Payload<StockItem>.Refused(wrong);
        if (await Overflows(mutation.Context, id, command))
            return Payload<StockItem>.Refused(InvalidInput.At($"No more than {Most} fit in one place.", "quantity"));
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
        _ => TooMany(input.Delta, "delta") ?? TooMany(input.Counted, "counted")
            ?? Check.Optional(input.Reference, LongestReference, "reference"),
    };

    private static InvalidInput? TooMany(int? quantity, string field) =>
        quantity is < -Most or > Most ? InvalidInput.At($"At most {Most}.", field) : null;

    private static async ValueTask<bool> Overflows(FieldContext context, StockItemId id, ICommand command)
    {
        var more = command switch { ReceiveStock receive => receive.Quantity, AdjustStock adjust => adjust.Delta, _ => 0 };
        return more > 0 && (await context.Read<StockItemState>(id.Grain)).State.OnHand > Most - more;
    }
}
