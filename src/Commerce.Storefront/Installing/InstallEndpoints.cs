using Commerce.Storefront.Rendering;
using Commerce.Storefront.Serving;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Installing;

/// <summary>The shop as an app on the phone: what it is called, and what opens without a network.</summary>
internal static class InstallEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/manifest.webmanifest", (Visit visit) => Results.Json(Manifest(visit), contentType: "application/manifest+json"));
        pages.MapGet("/offline", () => Page.Of<OfflinePage>());
    }

    private static object Manifest(Visit visit) => new
    {
        id = "/",
        name = visit.Options.ShopName,
        short_name = visit.Options.ShopName,
        lang = visit.Locale,
        start_url = "/",
        scope = "/",
        display = "standalone",
        background_color = "#FFFFFF",
        theme_color = "#0A5F4E",
        icons = new object[]
        {
            new { src = Asset.Url("icons/icon-192.png"), sizes = "192x192", type = "image/png" },
            new { src = Asset.Url("icons/icon-512.png"), sizes = "512x512", type = "image/png" },
            new { src = Asset.Url("icons/maskable-512.png"), sizes = "512x512", type = "image/png", purpose = "maskable" },
            new { src = Asset.Url("icons/favicon.svg"), sizes = "any", type = "image/svg+xml" },
        },
        shortcuts = new[]
        {
            new { name = visit.T["site.basket"], url = "/basket" },
            new { name = visit.T["site.stores"], url = "/stores" },
        },
    };
}
