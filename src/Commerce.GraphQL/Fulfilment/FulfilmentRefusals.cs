using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>Why a step was not done, with what helps to do it.</summary>
internal static class FulfilmentRefusals
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Refusal<WrongStep>()
        .Refusal<FulfilmentPaused>()
        .Refusal<LineUnknown>(path: "line")
        .Refusal<MoreThanOrdered>(path: "quantity")
        .Refusal<LinesUnresolved>()
        .Refusal<NotReadyForPickup>()
        .Refusal<ProofMissing>(path: "code")
        .Refusal<WrongPickupCode>(path: "code")
        .Refusal<PickupCodeLocked>(path: "code")
        .Refusal<NotPaid>()
        .Refusal<PaymentBeingChecked>()
        .Refusal<NothingToOverride>()
        .Refusal<WrongMethod>()
        .Refusal<WrongGeneration>()
        .Refusal<DeadlinePassed>()
        .Refusal<WrongAmount>(path: "amount")
        .Refusal<NotPayableInStore>()
        .Refusal<NothingDue>()
        .Refusal<UnknownFulfilment>(path: "fulfilmentOrder");
}
