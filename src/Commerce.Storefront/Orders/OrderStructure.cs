using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Orders;

/// <summary>The order in schema.org's words, for mail programs and assistants that read the page. https://schema.org/Order</summary>
internal static class OrderStructure
{
    public static object Of(Order order, Visit visit) => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org", ["@type"] = "Order", ["orderNumber"] = order.Number, ["orderDate"] = order.PlacedAt,
        ["orderStatus"] = $"https://schema.org/{Status(order)}",
        ["merchant"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = visit.Options.ShopName, ["url"] = visit.Options.Address },
        ["acceptedOffer"] = order.Lines.Select(line => new Dictionary<string, object?>
        {
            ["@type"] = "Offer", ["price"] = line.UnitPrice.Amount, ["priceCurrency"] = line.UnitPrice.CurrencyCode,
            ["itemOffered"] = new Dictionary<string, object?> { ["@type"] = "Product", ["name"] = line.Title, ["sku"] = line.Sku },
            ["eligibleQuantity"] = new Dictionary<string, object?> { ["@type"] = "QuantitativeValue", ["value"] = line.Quantity },
        }),
    };

    private static string Status(Order order) => order.Status switch
    {
        "COMPLETED" => "OrderDelivered",
        "CANCELLED" or "EXPIRED" => "OrderCancelled",
        "ON_HOLD" => "OrderProblem",
        _ when order.Fulfilments.Any(part => part.IsReady) => "OrderPickupAvailable",
        _ when order.Fulfilments.Any(part => part.Status == "SHIPPED") => "OrderInTransit",
        _ => "OrderProcessing",
    };
}
