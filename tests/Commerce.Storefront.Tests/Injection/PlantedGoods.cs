using System.Globalization;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>Files that a merchant imports, with a payload in every text that a page may show.</summary>
internal static class PlantedGoods
{
    /// <summary>Pictures may come from here, as far as the policy is concerned.</summary>
    public const string PictureHost = "cdn.evil.invalid";

    // A description is HTML that is made harmless, so that it is tried hardest.
    private const int PayloadsInBody = 10;

    public static string Sku(int product) => string.Create(CultureInfo.InvariantCulture, $"PLANTED-{product}");

    public static string Store(int store) => string.Create(CultureInfo.InvariantCulture, $"PLANTED-{store}");

    public static string Catalogue(Deal deal, int products)
    {
        var csv = new Csv("Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published", "Option1 Name", "Option1 Value", "Option2 Name",
            "Option2 Value", "Variant SKU", "Variant Price", "Image Src", "Image Alt Text", "Status");
        for (var i = 0; i < products; i++)
        {
            var (handle, option1, option2) = ($"planted-{i}", deal.Next(), deal.Next());
            csv.Add(handle, deal.Next(), Body(deal), deal.Next(), deal.Next(), deal.Next(), "true", option1, deal.Next(), option2, deal.Next(), Sku(i), "9.90",
                $"https://{PictureHost}/{i}.png?{Uri.EscapeDataString(deal.Next())}", deal.Next(), "active");
            csv.Add(handle, "", "", "", "", "", "", "", deal.Next(), "", deal.Next(), Sku(i) + "-B", "10.90", "", "", "");
        }
        return csv.ToString();
    }

    public static string Translations(Deal deal, int products)
    {
        var csv = new Csv("Handle", "Locale", "Title", "Body (HTML)", "Type", "Option1 Name");
        for (var i = 0; i < products; i++)
            csv.Add($"planted-{i}", "de", deal.Next(), Body(deal), deal.Next(), deal.Next());
        return csv.ToString();
    }

    public static string Stores(Deal deal, int stores)
    {
        string[] open = [.. Enumerable.Repeat("00:00-24:00", 7)];
        var csv = new Csv(["Code", "Name", "Role", "Country", "Region", "City", "Street", "Postcode", "Latitude", "Longitude", "Time zone", "Phone",
            .. ((string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]).Select(day => $"Hours {day}"), "Slot minutes", "Slot capacity", "Parking places", "Directions"]);
        for (var i = 0; i < stores; i++)
            csv.Add([Store(i), deal.Next(), "store", "DE", deal.Next(), deal.Next(), deal.Next(), deal.Next(20), "52.5", "13.4", "Europe/Berlin", deal.Next(40),
                .. open, "60", "1000", deal.Next() + "|" + deal.Next(), deal.Next()]);
        return csv.ToString();
    }

    public static string Stock(Deal deal, int products, int stores)
    {
        var csv = new Csv("Location", "SKU", "On hand", "Shelf");
        for (var store = 0; store < stores; store++)
            for (var i = 0; i < products; i++)
                csv.Add(Store(store), Sku(i), "50", deal.Next(40));
        return csv.ToString();
    }

    /// <summary>A file all of whose rows are wrong, so that the reasons repeat what stands in them.</summary>
    public static string Wrong(Deal deal)
    {
        var csv = new Csv("Handle", "Title", "Variant Price", "Published", "Image Src");
        for (var i = 0; i < 20; i++)
            csv.Add(deal.Next(), deal.Next(), deal.Next(), deal.Next(), deal.Next());
        return csv.ToString();
    }

    private static string Body(Deal deal) => string.Concat(Enumerable.Range(0, PayloadsInBody).Select(_ => $"<p>{deal.Next()}</p>"));
}
