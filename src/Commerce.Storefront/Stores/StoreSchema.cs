using Commerce.Storefront.Formats;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Stores;

/// <summary>A store in schema.org's words.</summary>
internal static class StoreSchema
{
    public static object Of(StoreInFull store, Visit visit)
    {
        var address = visit.Absolute($"/stores/{store.Code.ToLowerInvariant()}");
        return new
        {
            type = "Store", id = address + "#store", url = address, name = store.Name, telephone = store.Phone,
            branchCode = store.Code,
            image = visit.Absolute(Serving.Asset.Url("icons/favicon.svg")),
            address = new
            {
                type = "PostalAddress", streetAddress = store.Address.Street, postalCode = store.Address.Postcode,
                addressLocality = store.Address.City, addressRegion = store.Address.Region, addressCountry = store.Address.Country,
            },
            geo = store.Latitude is null ? null : new { type = "GeoCoordinates", latitude = store.Latitude, longitude = store.Longitude },
            openingHoursSpecification = store.Hours.SelectMany(day => Hours(day, store.TimeZone)),
            parentOrganization = new { type = "Organization", name = visit.Options.ShopName, url = visit.Absolute("/") },
        };
    }

    /// <summary>Each day by itself: so an exception needs no rule of its own.</summary>
    private static IEnumerable<object> Hours(HoursOfDay day, string zone) => day.Open.Count == 0
        ? [Entry(day, "00:00", "00:00")]
        : day.Open.Select(open => Entry(day, Clock(open.From, zone), Clock(open.To, zone)));

    private static object Entry(HoursOfDay day, string opens, string closes) => new
    {
        type = "OpeningHoursSpecification", dayOfWeek = $"https://schema.org/{day.Day.DayOfWeek}", opens, closes, validFrom = day.Day, validThrough = day.Day,
    };

    private static string Clock(DateTimeOffset at, string zone) => Formatting.At(at, zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
