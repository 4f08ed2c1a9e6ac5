using System.Collections.Immutable;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Stores;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;
using NodaTime;

namespace Commerce.GraphQL.Carts;

/// <summary>From where each delivery of a cart is served, and when it can be collected.</summary>
internal static class CheckoutPlan
{
    /// <returns>The groups, or why one of them can't be.</returns>
    public static async ValueTask<(ImmutableArray<PlannedGroup> Groups, PickupUnavailable? Unavailable)> Of(
        FieldContext context, CartState cart, IReadOnlyList<SlotId> slots)
    {
        var groups = ImmutableArray.CreateBuilder<PlannedGroup>();
        foreach (var delivery in cart.Lines.Select(line => line.Delivery).OfType<Delivery>().Distinct())
        {
            if (delivery.Location is not { } store)
            {
                if (Shipping(context) is { } shipped)
                    groups.Add(shipped);
                continue;
            }
            SlotId? chosen = slots.Any(slot => slot.Location == store) ? slots.First(slot => slot.Location == store) : null;
            if (await Pickup(context, store, chosen, Own(cart, store)) is not { } planned)
                return ([], PickupUnavailable.At(context, store));
            groups.Add(planned);
        }
        return (groups.ToImmutable(), null);
    }

    public static PlannedGroup? Shipping(FieldContext context) =>
        context.Get<IStores>().Warehouse is { } warehouse ? new(FulfilmentMethod.Ship, warehouse.Id) : null;

    /// <summary>Collecting at a store, in the chosen slot or the earliest; null where neither is to be had.</summary>
    /// <param name="own">The slot that the checkout to be replaced holds: it may be full because of that.</param>
    public static async ValueTask<PlannedGroup?> Pickup(FieldContext context, LocationId store, SlotId? chosen, PickupSlot? own = null)
    {
        var stores = context.Get<IStores>();
        if (stores.Find(store)?.State.TakesPickups(context.Now()) != true)
            return null;
        if (chosen is not { } slot)
            return await stores.EarliestPickup(store, context.Cancellation) is { } promise
                ? Group(store, promise.Slot, promise.ReadyBy)
                : null;
        foreach (var offered in await stores.Slots(store, slot.Day, context.Cancellation))
            if (offered.Start == slot.Start && (offered.Free > 0 || offered.Start == own?.Start))
                return Group(store, offered, offered.Start);
        return null;
    }

    private static PickupSlot? Own(CartState cart, LocationId store) =>
        cart.Checkout?.Groups.FirstOrDefault(group => group.Method == FulfilmentMethod.Pickup && group.Location == store)?.Slot;

    private static PlannedGroup Group(LocationId store, OfferedSlot slot, DateTimeOffset promised) => new(
        FulfilmentMethod.Pickup, store, new(slot.Day.ToDateOnly(), slot.Start, slot.End, slot.Capacity), promised);
}

/// <summary>A store takes no pickup orders now, or the slot is gone.</summary>
internal sealed record PickupUnavailable(StoreEntry? Store, DateTimeOffset? OpensAt)
    : Refusal("This can't be collected at that time and place. Choose another slot or another store.")
{
    public static PickupUnavailable At(FieldContext context, LocationId store) => context.Get<IStores>().Find(store) is { } found
        ? new(found, StoreFields.OpensAt(found, context))
        : new(null, null);
}
