using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Reservations;

namespace Commerce.GraphQL.Orders;

internal static class OrderSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<OrderStatus>()
        .Enum<PaymentStatus>()
        .Enum<OrderFulfilmentStatus>()
        .Enum<TransactionKind>()
        .Enum<TransactionStatus>()
        .Enum<CancelReason>()
        .Enum<RejectedChoice>()
        .Type<OrderView>("Order", OrderFields.Bind)
        .Type<OrderLineView>("OrderLine", OrderLineView.Bind)
        .Type<PlannedView>("PlannedFulfilment", PlannedView.Bind)
        .Type<PlannedItem>()
        .Type<UnitCounts>()
        .Type<PaymentView>("Payment", PaymentView.Bind)
        .Type<Transaction>("PaymentTransaction")
        .Type<RejectionView>("RejectedItem", RejectionView.Bind)
        .Type<OrderConnection>("OrderConnection", OrderConnection.Bind)
        .Type<Edge<OrderView>>("OrderEdge")
        .Type<OrderEvent>("OrderEvent", OrderEvent.Bind)
        .Type<OrderChange>("OrderChange", OrderChange.Bind)
        .Type<Shortage>("Shortage", Shortages.Bind)
        .Query(query => query.FieldAsync("order", Order))
        .Subscription("orderChanged", OrderChange.Watch, change => change.Cursor)
        .Refusals()
        .Placing()
        .Changing();

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        await OrderAccess.Find(context, GlobalId.Read<OrderId>("Order", id.ToString()), null);

    private static async ValueTask<OrderView?> Order(FieldContext context)
    {
        await context.Reach();
        if (context.Arg<string?>("token") is { } token)
            return await OrderAccess.FindByLink(context, token);
        var id = context.Arg<OrderId?>("id");
        if (id is null && context.Arg<string?>("number") is { } number)
            id = await context.Get<Grains.Reads.IOrderReads>().FindByNumber(OrderNumbers.Normalise(number), context.Cancellation);
        return id is { } order ? await OrderAccess.Find(context, order, context.Arg<string?>("secret")) : null;
    }

    private static SchemaBuilder Refusals(this SchemaBuilder schema) => schema
        .Refusal<HoldsMissing>()
        .Refusal<OutOfStock>()
        .Refusal<CheckoutExpired>()
        .Refusal<HoldExpired>()
        .Refusal<OrderAlreadyPlaced>()
        .Refusal<OrderEndedAlready>()
        .Refusal<AddressMissing>(path: "address")
        .Refusal<PayInStoreNotOffered>(path: "payment")
        .Refusal<PaymentInProgress>()
        .Refusal<CardDeclined>()
        .Refusal<NothingToCancel>()
        .Refusal<NotSoMany>()
        .Refusal<UnknownLine>()
        .Refusal<OrderNotConfirmed>()
        .Refusal<OrderIsHeld>()
        .Refusal<AlreadyPicked>()
        .Refusal<AlreadyHandedOver>();
}
