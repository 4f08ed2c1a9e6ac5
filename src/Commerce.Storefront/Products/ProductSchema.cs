using System.Globalization;
using Commerce.Storefront.Pictures;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Products;

/// <summary>A product in schema.org's words: an offer for each variant, and for the one that is shown one for each store.</summary>
internal static class ProductSchema
{
    private const string Words = "https://schema.org/";

    public static object Of(ProductModel model, Visit visit)
    {
        var product = model.Product;
        var address = visit.Absolute(ProductAddress.Of(product.Handle));
        return new
        {
            type = "Product", id = address + "#product", name = product.Title, url = address,
            description = PlainText.Of(product.DescriptionHtml), category = product.Category,
            image = new[] { visit.Absolute(PictureOf(model, visit)) },
            brand = product.Vendor is { Length: > 0 } vendor ? new { type = "Brand", name = vendor } : null,
            sku = model.Chosen.Sku, gtin = model.Chosen.Barcode,
            offers = product.Variants.Where(variant => variant.Price is not null).Select(variant => Shipped(variant, address))
                .Concat(model.Chosen.Price is null ? [] : model.Data.Stores.Select(store => Collected(model, store, address, visit))),
        };
    }

    /// <summary>The first picture that the page shows.</summary>
    private static string PictureOf(ProductModel model, Visit visit) =>
        model.Product.Images.Select(image => image.Url).FirstOrDefault(visit.Options.MayShow)
        ?? PictureAddress.Of(model.Product.CategorySlug, model.Product.Handle, model.Chosen.Values);

    private static object Shipped(Variant variant, string address) => new
    {
        type = "Offer", url = $"{address}?v={Uri.EscapeDataString(variant.Id)}", name = variant.Title, sku = variant.Sku,
        price = Amount(variant.Price!), priceCurrency = variant.Price!.CurrencyCode, itemCondition = Words + "NewCondition",
        availability = Words + (variant.Shippable > 0 ? "InStock" : variant.IsSoldOut ? "OutOfStock" : "InStoreOnly"),
    };

    private static object Collected(ProductModel model, PlaceToCollect store, string address, Visit visit) => new
    {
        type = "Offer", url = $"{address}?v={Uri.EscapeDataString(model.Chosen.Id)}", sku = model.Chosen.Sku,
        price = Amount(model.Chosen.Price!), priceCurrency = model.Chosen.Price!.CurrencyCode, itemCondition = Words + "NewCondition",
        availability = Words + (model.CanCollectAt(store) ? "InStock" : "OutOfStock"),
        availableDeliveryMethod = Words + "OnSitePickup",
        availableAtOrFrom = new
        {
            type = "Store", id = visit.Absolute($"/stores/{store.Code.ToLowerInvariant()}") + "#store", name = store.Name,
        },
    };

    private static string Amount(Asking.Money price) => price.Amount.ToString(CultureInfo.InvariantCulture);
}
