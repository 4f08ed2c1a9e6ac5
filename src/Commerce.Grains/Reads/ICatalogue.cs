using Commerce.Grains.Products;

namespace Commerce.Grains.Reads;

/// <summary>Every product, in memory, as new as the journal's tail.</summary>
public interface ICatalogue
{
    CatalogueProduct? Find(ProductId product);

    CatalogueProduct? FindByHandle(string handle);

    CatalogueVariant? Find(VariantId variant);

    /// <summary>By SKU or barcode.</summary>
    CatalogueVariant? FindByCode(string code);

    ProductPage Search(ProductSearch search);

    /// <summary>What shoppers find products under, the fullest first.</summary>
    IReadOnlyList<CatalogueCategory> Categories { get; }

    /// <summary>What a category is called in a language.</summary>
    string CategoryName(string slug, string locale);

    IReadOnlyList<ProductSuggestion> Suggest(string text, string locale, int first);
}

public sealed record CatalogueProduct(ProductId Id, ProductState State);

public sealed record CatalogueVariant(CatalogueProduct Product, Variant Variant)
{
    /// <summary>Shoppers can buy it: the product is published and the variant has a price.</summary>
    public bool ForSale => Product.State.Published && Variant.Price is not null;
}

public enum ProductSort { Relevance, PriceAscending, PriceDescending, Newest, Name, Popularity }

/// <param name="Facets">Any of a facet's values, all of the facets.</param>
/// <param name="AvailableAt">Only what this store can hand over.</param>
/// <param name="Hidden">Instead of what shoppers see, what they don't.</param>
/// <param name="Category">Only products of this category, by its slug.</param>
public sealed record ProductSearch(
    string? Text, string Locale, IReadOnlyList<FacetFilter> Facets, long? MinPrice, long? MaxPrice, ProductSort Sort,
    LocationId? AvailableAt, bool Hidden, int Skip, int Take, string? Category = null);

public sealed record FacetFilter(string Name, IReadOnlyList<string> Values);

public sealed record ProductPage(
    IReadOnlyList<CatalogueProduct> Products, int Total, IReadOnlyList<ProductFacet> Facets, string? DidYouMean);

/// <param name="Slug">Its name in addresses, the same in every language.</param>
/// <param name="Count">How many published products it has.</param>
/// <param name="Product">One of them that stands for all, such as for a picture.</param>
public sealed record CatalogueCategory(string Slug, int Count, CatalogueProduct Product);

/// <param name="Name">The same in every language.</param>
/// <param name="Label">In the asked language.</param>
public sealed record ProductFacet(string Name, string Label, IReadOnlyList<ProductFacetValue> Values);

/// <param name="Value">The same in every language.</param>
/// <param name="Label">In the asked language.</param>
public sealed record ProductFacetValue(string Value, string Label, int Count);

public sealed record ProductSuggestion(string Text, CatalogueProduct? Product);
