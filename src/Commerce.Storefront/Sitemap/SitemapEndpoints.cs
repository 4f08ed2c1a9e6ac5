using System.Text;
using System.Xml;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Products;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Sitemap;

/// <summary>What search engines are told: where everything is, and what is not for them.</summary>
internal static class SitemapEndpoints
{
    /// <summary>As many addresses as the format allows in one file. https://www.sitemaps.org/protocol.html</summary>
    private const int Most = 50_000;

    private static readonly Operation<ProductsData> AllProducts = new("Sitemap/Sitemap");
    private static readonly Operation<PlacesData> Places = new("Sitemap/SitemapPlaces");

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", Sitemap);
        app.MapGet("/robots.txt", (Visit visit) => Results.Text($"""
            User-agent: *
            Disallow: /basket
            Disallow: /checkout
            Disallow: /order/
            Disallow: /account
            Disallow: /store$
            Disallow: /store/
            Disallow: /ops
            Disallow: /s?
            Disallow: /stores?
            Disallow: /suggest
            Sitemap: {visit.Absolute("/sitemap.xml")}

            """));
    }

    private static async Task Sitemap(HttpContext http, Visit visit)
    {
        var paths = await Paths(visit);
        http.Response.ContentType = "application/xml; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        await using var xml = XmlWriter.Create(http.Response.Body, new() { Async = true, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        foreach (var path in paths)
            await Write(xml, visit, path);
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task<IReadOnlyList<string>> Paths(Visit visit)
    {
        var places = await visit.Ask(Places);
        List<string> paths = ["/", "/c", "/stores", "/help", .. places.Categories.Select(category => $"/c/{category.Slug}"),
            .. places.Stores.Select(store => $"/stores/{store.Code.ToLowerInvariant()}")];
        for (var page = new PageInfo(false, true, null, null); page.HasNextPage && paths.Count < Most;)
        {
            var products = (await visit.Ask(AllProducts, new { after = page.EndCursor })).Products;
            paths.AddRange(products.Nodes.Take(Most - paths.Count).Select(product => ProductAddress.Of(product.Handle)));
            page = products.PageInfo;
        }
        return paths;
    }

    /// <summary>An address and its other languages.</summary>
    private static async Task Write(XmlWriter xml, Visit visit, string path)
    {
        await xml.WriteStartElementAsync(null, "url", null);
        await xml.WriteElementStringAsync(null, "loc", null, visit.Absolute(path));
        foreach (var language in Languages.All)
        {
            await xml.WriteStartElementAsync("xhtml", "link", "http://www.w3.org/1999/xhtml");
            await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
            await xml.WriteAttributeStringAsync(null, "hreflang", null, language);
            await xml.WriteAttributeStringAsync(null, "href", null, visit.Absolute($"{path}?lang={language}"));
            await xml.WriteEndElementAsync();
        }
        await xml.WriteEndElementAsync();
    }

    private sealed record ProductsData(ProductHandles Products);

    private sealed record ProductHandles(IReadOnlyList<ProductHandle> Nodes, PageInfo PageInfo);

    private sealed record ProductHandle(string Handle);

    private sealed record PlacesData(IReadOnlyList<CategorySlug> Categories, IReadOnlyList<StoreCode> Stores);

    private sealed record CategorySlug(string Slug);

    private sealed record StoreCode(string Code);
}
