using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>A delivery as a client asks for it.</summary>
internal static class Deliveries
{
    public static Delivery? Of(DeliveryInput? input) => input is null ? null : new(input.Method, input.Store);

    public static InvalidInput? Wrong(FieldContext context, DeliveryInput? input) => input switch
    {
        null => null,
        { Method: FulfilmentMethod.Pickup, Store: { } store } =>
            context.Get<IStores>().Find(store) is { Spec.Role: LocationRole.Store }
                ? null
                : InvalidInput.At("There is no such store.", "delivery", "store"),
        { Method: FulfilmentMethod.Pickup } => InvalidInput.At("Say from which store it is collected.", "delivery", "store"),
        { Method: FulfilmentMethod.Ship, Store: not null } =>
            InvalidInput.At("What is shipped comes from the warehouse: leave the store out.", "delivery", "store"),
        { Method: FulfilmentMethod.Ship } => context.Get<IStores>().Warehouse is null
            ? InvalidInput.At("This shop does not ship.", "delivery", "method")
            : null,
        _ => InvalidInput.At("Choose PICKUP or SHIP.", "delivery", "method"),
    };
}
