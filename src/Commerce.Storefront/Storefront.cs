using System.Text.Encodings.Web;
using System.Text.Unicode;
using Commerce.Storefront.Account;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Basket;
using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Checkout;
using Commerce.Storefront.Counter;
using Commerce.Storefront.Help;
using Commerce.Storefront.Home;
using Commerce.Storefront.Installing;
using Commerce.Storefront.Live;
using Commerce.Storefront.Operations;
using Commerce.Storefront.Orders;
using Commerce.Storefront.Pictures;
using Commerce.Storefront.Products;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Serving;
using Commerce.Storefront.Sitemap;
using Commerce.Storefront.Stores;
using Commerce.Storefront.Styleguide;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.Storefront;

/// <summary>The pages: put them into a host that has the API's executor, a TimeProvider and logging.</summary>
public static class Storefront
{
    public static IServiceCollection AddStorefront(this IServiceCollection services, StorefrontOptions options) => services
        .AddSingleton(options)
        .AddSingleton<Shop>()
        .AddSingleton<FormTokens>()
        .AddSingleton<PageHeaders>()
        .AddSingleton<PageWriter>()
        .AddSingleton<GuestCache>()
        .AddSingleton<LiveStream>()
        // Cyrillic and umlauts stay letters: as entities they would make a page several times as long.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html", "image/svg+xml"]));

    public static void MapStorefront(this WebApplication app)
    {
        AssetEndpoints.Map(app);
        PictureEndpoints.Map(app);
        var pages = app.MapGroup("").AddEndpointFilter<OurForms>();
        HomeEndpoints.Map(pages);
        InstallEndpoints.Map(pages);
        CategoryEndpoints.Map(pages);
        ListEndpoints.Map(pages);
        SuggestEndpoints.Map(pages);
        ProductEndpoints.Map(pages);
        StoreEndpoints.Map(pages);
        HelpEndpoints.Map(pages);
        SitemapEndpoints.Map(pages);
        StyleguideEndpoints.Map(pages);
        OrderEndpoints.Map(pages);
        BasketEndpoints.Map(pages);
        AccountEndpoints.Map(pages);
        CheckoutEndpoints.Map(pages);
        PreferenceEndpoints.Map(pages);
        CounterEndpoints.Map(pages);
        OperationsEndpoints.Map(pages);
        // Also for an address with a dot in it, which the usual pattern takes for a file.
        app.MapFallback("{**path}", () => Page.NotFound());
    }

    /// <summary>Goes before all endpoints: compresses pages, and turns what the API could not answer into a page.</summary>
    public static void UseStorefront(this WebApplication app) => app.UseWhen(IsForPeople, pages =>
    {
        pages.UseResponseCompression();
        pages.Use(Failures.Show);
    });

    private static bool IsForPeople(HttpContext http) => !Machines.Any(path => http.Request.Path.StartsWithSegments(path));

    private static readonly string[] Machines = ["/graphql", "/imports", "/health", "/silo", "/assets", "/live", "/payments"];
}
