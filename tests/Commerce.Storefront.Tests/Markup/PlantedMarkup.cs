using Commerce.Testing;

namespace Commerce.Storefront.Tests.Markup;

/// <summary>The validators see what they are there to see, and nothing else.</summary>
public sealed class PlantedMarkup
{
    private const string Start = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Tiny</title></head><body>";

    private const string Faultless = """
        {"@context": "https://schema.org", "@graph": [
          {"@type": "Product", "name": "Amsel", "image": "https://shop.example/amsel.svg", "sku": "A", "offers": {"@type": "Offer",
            "price": "849.00", "priceCurrency": "EUR", "availability": "https://schema.org/InStock", "priceValidUntil": "2027-01-31",
            "availableAtOrFrom": {"@type": "Store", "name": "Mitte"}}},
          {"@type": "Store", "name": "Mitte", "url": "https://shop.example/stores/mitte", "address": {"@type": "PostalAddress", "addressCountry": "DE"}},
          {"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Bikes", "item": "https://shop.example/c/bikes"}, {"@type": "ListItem", "position": 2, "name": "Amsel"}]},
          {"@type": "Order", "orderNumber": "1001", "orderStatus": "https://schema.org/OrderPickupAvailable", "merchant": {"@type": "Organization",
            "name": "Velo"}, "acceptedOffer": {"@type": "Offer", "price": "8.00", "priceCurrency": "EUR", "itemOffered": {"@type": "Product", "name": "Bell"}}}]}
        """;

    [Fact]
    public Task Faults_in_HTML_are_seen() => Judged(".html", Validators.Html, html => $"{Start}{html}</body></html>\n",
        ("<main><h1>Tiny</h1><p>Text with <a href=\"/a\">a link</a></p><img src=\"/a.svg\" alt=\"A bell\"><br></main>", null),
        ("<p>one<div>two</div></p>", "no-implicit-close"),
        ("<ul><p>no item</p></ul>", "element-permitted-content"),
        ("<i id=\"a\">one</i><i id=\"a\">two</i>", "no-dup-id"),
        ("<a href=\"/\"><button type=\"button\">both</button></a>", "element-permitted-content"),
        ("<p style=\"color:red\">red</p>", "no-inline-style"),
        ("<input type=\"text\">", "input-missing-label"),
        ("<div>never closed", "close-order"));

    [Fact]
    public Task Faults_in_structured_data_are_seen() => Judged(".json", Validators.StructuredData, json => json,
        (Faultless, null),
        ("""{"@context": "https://schema.org", "@type": "Brand", "name": "M", "colour": "red"}""", "'\"colour\"' does not exist"),
        ("""{"@context": "https://schema.org", "@type": "Shoppe", "name": "M"}""", "\"Shoppe\""),
        ("""{"@context": "https://schema.org", "@type": "Offer", "availability": "https://schema.org/InStok"}""", "InStok"),
        ("""{"@context": "https://schema.org", "@type": "Offer", "priceValidUntil": "31.01.2027"}""", "\"31.01.2027\" is no ISO 8601 date"),
        ("""{"@context": "https://schema.org", "@type": "Product", "name": "Amsel", "image": "/a.svg"}""", "\"offers\""),
        ("""{"@context": "https://schema.org", "@type": "Order", "orderNumber": "1"}""", "required \"orderStatus\" is missing"),
        ("""{"@context": "http://example.org", "@type": "Thing"}""", "its @context is not https://schema.org"),
        ("""{"@context": "https://schema.org", "@type": """, "is not JSON"));

    /// <summary>All at once, since a judge takes seconds to come.</summary>
    private static async Task Judged(string extension, Func<string[], Task<IReadOnlyList<string>>> judge, Func<string, string> whole, params (string Text, string? Fault)[] cases)
    {
        using var folder = new TemporaryFolder();
        var files = cases.Select((_, i) => folder.Path($"case{i}{extension}")).ToArray();
        foreach (var (file, (text, _)) in files.Zip(cases))
            await File.WriteAllTextAsync(file, whole(text));
        var found = await judge(files);
        foreach (var (file, (text, fault)) in files.Zip(cases))
        {
            var about = found.Where(line => line.Contains(Path.GetFileName(file), StringComparison.Ordinal)).ToArray();
            Assert.True(fault is null ? about.Length == 0 : about.Any(line => line.Contains(fault, StringComparison.Ordinal)), $"{text}\n{string.Join('\n', about)}");
        }
    }
}
