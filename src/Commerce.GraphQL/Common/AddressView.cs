using Commerce.Grains;
using Commerce.Grains.Locations;

namespace Commerce.GraphQL.Common;

/// <summary>An address as it is shown, be it a person's or a store's.</summary>
internal sealed record AddressView(
    string? Name, string? Street, string? Extra, string? Postcode, string City, string? Region, string Country)
{
    public static AddressView Of(PostalAddress address) => new(
        address.Name, address.Street, address.Street2, address.Postcode, address.City, address.Region, address.Country);

    public static AddressView Of(LocationSpec store) => new(
        store.Name, store.Place.Street, null, store.Place.Postcode, store.Place.City, store.Place.Region, store.Place.Country);
}
