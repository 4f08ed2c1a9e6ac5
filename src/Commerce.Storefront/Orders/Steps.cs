namespace Commerce.Storefront.Orders;

/// <summary>How far a part of an order is, as the few steps that its customer knows.</summary>
internal static class Steps
{
    private static readonly string[] Collecting = ["confirmed", "preparing", "ready", "collected"], Shipping = ["confirmed", "preparing", "shipped", "delivered"];

    public static IReadOnlyList<string> Of(Parcel part) => part.IsCollected ? Collecting : Shipping;

    /// <summary>The step that it is at; -1 when it has gone another way.</summary>
    public static int At(Parcel part) => part.Status switch
    {
        "OPEN" => 0,
        "ACCEPTED" or "PICKING" or "PICKED" or "PACKED" => 1,
        "READY_FOR_PICKUP" or "CUSTOMER_ARRIVED" or "SHIPPED" => 2,
        "HANDED_OVER" or "DELIVERED" => 3,
        _ => -1,
    };
}
