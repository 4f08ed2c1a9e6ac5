namespace Commerce.Storefront.Counter;

public enum FulfilmentStatus
{
    Open, Accepted, Picking, Picked, Packed, ReadyForPickup, CustomerArrived, HandedOver, Shipped, Delivered, Rejected, Cancelled, Expired,
    ReturnedToStock,
}

public enum FulfilmentMethod { Pickup, Curbside, Ship, ShipToStore, InStore }

public sealed record StatusCount(FulfilmentStatus Status, int Count);

public sealed record CounterPerson(string Name);
