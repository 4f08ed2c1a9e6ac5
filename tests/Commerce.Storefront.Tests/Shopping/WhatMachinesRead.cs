using System.Text.Json;
using System.Xml.Linq;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class WhatMachinesRead(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9", Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task A_product_offers_each_variant_and_tells_what_each_store_has()
    {
        var product = await StructuredData("/p/amsel-city-bike", "Product");
        Assert.Equal("Amsel Step-Through City Bike", product.GetProperty("name").GetString());
        var offers = product.GetProperty("offers").EnumerateArray().ToList();
        Assert.All(offers, offer =>
        {
            Assert.Equal("Offer", offer.GetProperty("@type").GetString());
            Assert.Equal("849.00", offer.GetProperty("price").GetString());
            Assert.Equal("EUR", offer.GetProperty("priceCurrency").GetString());
            Assert.StartsWith("https://schema.org/", offer.GetProperty("availability").GetString(), StringComparison.Ordinal);
        });
        var stores = offers.Where(offer => offer.TryGetProperty("availableAtOrFrom", out _)).ToList();
        Assert.Equal(8, stores.Count);
        Assert.Contains(stores, offer => offer.GetProperty("availability").GetString() == "https://schema.org/InStock");
        Assert.Equal(9, offers.Count - stores.Count);
    }

    [Fact]
    public async Task A_store_tells_where_it_is_and_when_it_is_open()
    {
        var store = await StructuredData("/stores/ber-mitte", "Store");
        Assert.Equal("Berlin", store.GetProperty("address").GetProperty("addressLocality").GetString());
        Assert.Equal(52.52871, store.GetProperty("geo").GetProperty("latitude").GetDouble(), 5);
        Assert.All(store.GetProperty("openingHoursSpecification").EnumerateArray(), day =>
            Assert.True(day.TryGetProperty("dayOfWeek", out _) && day.TryGetProperty("opens", out _) && day.TryGetProperty("closes", out _)));
    }

    [Fact]
    public async Task The_way_to_a_page_is_told()
    {
        var way = (await StructuredData("/p/amsel-city-bike", "BreadcrumbList")).GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(["Home", "City bikes", "Amsel Step-Through City Bike"], way.Select(step => step.GetProperty("name").GetString()!));
        Assert.Equal([1, 2, 3], way.Select(step => step.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task The_sitemap_names_every_page_once_and_each_is_there()
    {
        using var guest = Shop.Guest();
        var map = XDocument.Parse(await guest.Http.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        var addresses = map.Root!.Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value).ToList();
        Assert.Equal(addresses.Distinct(), addresses);
        Assert.Contains(addresses, address => address.EndsWith("/p/amsel-city-bike", StringComparison.Ordinal));
        Assert.All(map.Root.Elements(Sitemap + "url"), url => Assert.Equal(["en", "de", "ru"], url.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")!.Value)));
        foreach (var address in addresses)
        {
            using var answer = await guest.Http.GetAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_away_from_baskets()
    {
        using var guest = Shop.Guest();
        var robots = await guest.Http.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        Assert.Contains("/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /basket", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_a_category_is_narrowed_it_is_one_page_to_a_search_engine()
    {
        var page = await Open(Device.Phone with { JavaScript = false });
        await page.GotoAsync("/c/helmets?sort=cheapest");
        Assert.EndsWith("/c/helmets", await page.Locator("link[rel=canonical]").GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.GotoAsync("/c/helmets?f-colour=red");
        Assert.Equal("noindex", await page.Locator("meta[name=robots]").GetAttributeAsync("content"));
    }

    private async Task<JsonElement> StructuredData(string path, string type)
    {
        var page = await Phone();
        await page.GotoAsync(path);
        return (await page.Locator("script[type='application/ld+json']").AllTextContentsAsync())
            .Select(text => JsonDocument.Parse(text).RootElement).Single(data => data.GetProperty("@type").GetString() == type);
    }
}
