using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>The way of the goods through a store to their customer.</summary>
internal static class FulfilmentSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<FulfilmentStatus>()
        .Enum<TrackingStatus>()
        .Enum<NotFoundReason>()
        .Enum<TenderKind>()
        .Enum<OrderTrouble>()
        .Inputs()
        .Payload<FulfilmentView>("FulfilmentPayload", "fulfilmentOrder")
        .With(FulfilmentFields.Bind)
        .With(FulfilmentRefusals.Bind)
        .With(StoreQueues.Bind)
        .Query(q => q
            .FieldAsync("fulfilmentOrder", One)
            .FieldAsync("findOrders", OrderFinding.Find))
        .Mutation(m => m.Picking().HandingOver().Shipping().Waiting());

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => FulfilmentAccess.Node(context, id);

    private static async ValueTask<FulfilmentView?> One(FieldContext context)
    {
        await context.Reach();
        return await FulfilmentAccess.Find(
            context, context.Arg<Grains.FulfilmentOrderId>("id"), context.Arg<string?>("secret"));
    }

    private static SchemaBuilder Inputs(this SchemaBuilder schema) => schema
        .Input<FulfilmentInput>()
        .Input<PickLineInput>()
        .Input<ReportNotFoundInput>()
        .Input<PackFulfilmentInput>()
        .Input<MarkReadyInput>()
        .Input<TakePaymentInput>()
        .Input<HandOverInput>()
        .Input<OverrideHandOverInput>()
        .Input<ShipFulfilmentInput>()
        .Input<SetTrackingInput>()
        .Input<ArriveInput>()
        .Input<ChangeCollectorInput>()
        .Input<ExtendPickupInput>();
}
