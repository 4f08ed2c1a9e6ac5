using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>The columns of the Shopify product export.</summary>
internal static class CatalogueColumns
{
    public const string Handle = "Handle", Title = "Title", Body = "Body (HTML)", Vendor = "Vendor", Type = "Type", Tags = "Tags",
        Published = "Published", Status = "Status", Sku = "Variant SKU", Grams = "Variant Grams", Quantity = "Variant Inventory Qty",
        Price = "Variant Price", CompareAt = "Variant Compare At Price", Taxable = "Variant Taxable", TaxCode = "Variant Tax Code",
        Barcode = "Variant Barcode", Image = "Image Src", ImagePosition = "Image Position", ImageAlt = "Image Alt Text",
        VariantImage = "Variant Image";

    public static readonly string[] OptionNames = ["Option1 Name", "Option2 Name", "Option3 Name"];
    public static readonly string[] OptionValues = ["Option1 Value", "Option2 Value", "Option3 Value"];

    private static readonly string[] Unused =
    [
        "Product Category", "Variant Inventory Tracker", "Variant Inventory Policy", "Variant Fulfillment Service",
        "Variant Requires Shipping", "Variant Weight Unit", "Cost per item", "Gift Card", "Collection", "Template Suffix",
        "Option1 Linked To", "Option2 Linked To", "Option3 Linked To",
    ];

    private static readonly string[] UnusedFamilies = ["SEO ", "Google Shopping / ", "Unit Price "];

    public static readonly Layout Layout = new("A catalogue (the Shopify product export)",
        [Handle, Title, Price],
        [
            Body, Vendor, Type, Tags, Published, Status, .. OptionNames, .. OptionValues, Sku, Grams, Quantity, CompareAt, Taxable,
            TaxCode, Barcode, Image, ImagePosition, ImageAlt, VariantImage,
        ],
        column => Unused.Contains(column, StringComparer.OrdinalIgnoreCase)
            || UnusedFamilies.Any(family => column.StartsWith(family, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The column of a field that the product's rules complain about.</summary>
    public static string? Of(string field) => field switch
    {
        "handle" => Handle,
        "title" => Title,
        "bodyHtml" => Body,
        "tags" => Tags,
        "images" => Image,
        "sku" => Sku,
        "price" => Price,
        "compareAt" => CompareAt,
        "grams" => Grams,
        _ => null,
    };
}
