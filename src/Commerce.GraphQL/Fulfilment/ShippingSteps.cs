using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>From the packing table to the customer's door.</summary>
internal static class ShippingSteps
{
    private const int LongestName = 100;

    public static RootBuilder Shipping(this RootBuilder root) => root
        .Do<ShipFulfilmentInput, FulfilmentView>("shipFulfilment", m => Step
            .ByStaff(m, _ => new MarkShipped(m.Input.Carrier.Trim(), Text.OrNull(m.Input.TrackingNumber)), Wrong(m.Input))
            .Until(m.Context, state => !state.Checking))
        .Do<SetTrackingInput, FulfilmentView>("setTracking", m => Step.ByStaff(m, _ => new SetTracking(m.Input.Status)))
        .Do<FulfilmentInput, FulfilmentView>("markDelivered", m => Step.ByStaff(m, _ => new MarkDelivered()));

    private static InvalidInput? Wrong(ShipFulfilmentInput input) =>
        Check.Text(input.Carrier, LongestName, "carrier") ?? Check.Optional(input.TrackingNumber, LongestName, "trackingNumber");
}
