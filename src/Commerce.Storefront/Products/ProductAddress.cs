namespace Commerce.Storefront.Products;

/// <summary>Where a product is shown. A handle may hold any letters.</summary>
public static class ProductAddress
{
    public static string Of(string handle) => $"/p/{Uri.EscapeDataString(handle)}";

    /// <summary>With one of its variants chosen.</summary>
    public static string Of(string handle, string variant) => $"{Of(handle)}?v={Uri.EscapeDataString(variant)}";
}
