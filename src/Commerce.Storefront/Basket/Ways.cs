namespace Commerce.Storefront.Basket;

/// <summary>One way to get a variant: from a store, or by parcel where that is null.</summary>
internal sealed record Way(NamedStore? Store, int AvailableQuantity, DateTimeOffset? ReadyBy)
{
    /// <summary>As the forms say it.</summary>
    public string Choice => Store?.Id ?? "SHIP";

    public bool Is(BasketDelivery? delivery) => delivery is not null && delivery.Store?.Id == Store?.Id;
}

/// <summary>How what is in the basket can be had: stores nearest first, then by parcel.</summary>
internal static class Ways
{
    public static IReadOnlyList<Way> Of(BasketVariant variant) =>
    [
        .. variant.Availability.Select(offer => new Way(offer.Store, offer.AvailableQuantity, offer.Pickup?.ReadyBy)),
        new Way(null, variant.Shippable, null),
    ];

    /// <summary>The ways that all lines have in common, each with how many lines can be had in full.</summary>
    public static IEnumerable<(Way Way, int Lines)> OfAll(BasketCart cart)
    {
        var lines = cart.Lines.Where(line => line.Variant is not null).ToArray();
        return lines.SelectMany(line => Of(line.Variant!).Select(way => (line, way)))
            .GroupBy(each => each.way.Choice)
            .Select(group => (group.First().way, Lines: group.Count(each => each.way.AvailableQuantity >= each.line.Quantity)))
            .OrderByDescending(each => each.Lines);
    }
}
