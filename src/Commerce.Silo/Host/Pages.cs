using Commerce.Storefront;

namespace Commerce.Silo.Host;

/// <summary>What the pages are told about the shop.</summary>
internal static class Pages
{
    public static StorefrontOptions Of(ProductOptions options, ProductParts parts) => new()
    {
        ShopName = ProductParts.RetailerOf(options).Name,
        Address = ProductParts.RetailerOf(options).Address,
        FormKey = parts.Secrets.Key("forms"),
        Demo = options.IsDemo,
        Development = options.Development,
        ImageHosts = options.ImageHosts,
    };
}
