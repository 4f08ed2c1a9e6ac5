using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Catalogue;

/// <param name="Published">yes, no, or null for both.</param>
public sealed record CatalogueModel(string? Text, string? Published, string? After, ProductList Found);

public sealed record ProductList(int TotalCount, PageInfo PageInfo, IReadOnlyList<ListedProduct> Nodes);

public sealed record ListedProduct(string Id, string Title, string? Vendor, string? Category, bool Published, Money? MinPrice, Money? MaxPrice);

public sealed record ProductModel(OneProduct Product, IReadOnlyList<Refusal> Refused);

public sealed record OneProduct(
    string Id, string Handle, string Title, string? Vendor, string? Category, bool Published, IReadOnlyList<OneVariant> Variants);

public sealed record OneVariant(string Id, string Title, string? Sku, bool ForSale, Money? Price, Money? CompareAtPrice);
