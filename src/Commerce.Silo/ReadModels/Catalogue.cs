using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;
using Commerce.Silo.Search;
using FacetFilter = Commerce.Silo.Search.FacetFilter;

namespace Commerce.Silo.ReadModels;

/// <summary>The products in memory, found by id, handle, code and words.</summary>
internal sealed class Catalogue(StateSet<ProductState> products, IStockLevels stock) : ICatalogue
{
    private readonly ProductIndex shoppers = new(), hidden = new();
    private readonly FacetLabels labels = new();
    private Lazy<IReadOnlyList<CatalogueCategory>> categories = new([]);
    private ImmutableDictionary<ProductId, CatalogueProduct> byId = ImmutableDictionary<ProductId, CatalogueProduct>.Empty;
    private ImmutableDictionary<VariantId, ProductId> variants = ImmutableDictionary<VariantId, ProductId>.Empty;
    private ImmutableDictionary<string, VariantId> codes = ImmutableDictionary<string, VariantId>.Empty;

    public CatalogueProduct? Find(ProductId product) => byId.GetValueOrDefault(product);

    public CatalogueProduct? FindByHandle(string handle) => Find(ProductGrain.IdOf(handle));

    public CatalogueVariant? Find(VariantId variant) =>
        variants.TryGetValue(variant, out var id) && byId.TryGetValue(id, out var product) && product.State.Find(variant) is { } found
            ? new(product, found)
            : null;

    public CatalogueVariant? FindByCode(string code) => codes.TryGetValue(code, out var variant) ? Find(variant) : null;

    public IReadOnlyList<CatalogueCategory> Categories => categories.Value;

    public string CategoryName(string slug, string locale) => labels.Of(ProductDocuments.Category, slug, locale);

    public ProductPage Search(ProductSearch search)
    {
        var result = (search.Hidden ? hidden : shoppers).Search(new(
            search.Text, search.Locale, [.. FiltersOf(search)],
            search.MinPrice is null && search.MaxPrice is null ? null : new(search.MinPrice, search.MaxPrice),
            (SearchSort)search.Sort, search.Skip, search.Take,
            search.AvailableAt is { } store ? id => IsAvailable(new(id), store) : null));
        return new(
            [.. result.Ids.Select(id => Find(new ProductId(id))).OfType<CatalogueProduct>()],
            result.Total,
            [.. result.Facets.Select(facet => new ProductFacet(facet.Name, labels.Of(facet.Name, search.Locale), [.. facet.Values.Select(value =>
                new ProductFacetValue(value.Value, labels.Of(facet.Name, value.Value, search.Locale), value.Count))]))],
            result.DidYouMean);
    }

    public IReadOnlyList<ProductSuggestion> Suggest(string text, string locale, int first) =>
        [.. shoppers.Suggest(text, locale, first).Select(suggestion =>
            new ProductSuggestion(suggestion.Text, suggestion.Product is { } id ? Find(new ProductId(id)) : null))];

    /// <summary>Takes over what changed; all at once, so that an import of thousands costs one step.</summary>
    public void Refresh(IReadOnlyCollection<string> keys)
    {
        List<SearchDocument> shown = [], kept = [];
        var (nextById, nextVariants, nextCodes) = (byId.ToBuilder(), variants.ToBuilder(), codes.ToBuilder());
        foreach (var key in keys)
        {
            var entry = products.States[key];
            if (!entry.State.Exists)
                continue;
            var product = new CatalogueProduct(new(Guid.Parse(key)), entry.State);
            nextById[product.Id] = product;
            foreach (var variant in entry.State.Variants)
            {
                nextVariants[variant.Id] = product.Id;
                foreach (var code in new[] { variant.Sku, variant.Details.Barcode }.OfType<string>())
                    nextCodes[code] = variant.Id;
            }
            labels.Put(ProductDocuments.FacetNames(entry.State));
            labels.Put(ProductDocuments.Labels(entry.State));
            (entry.State.Published ? shown : kept).Add(ProductDocuments.Of(product.Id.Value, entry.State, entry.Since));
            (entry.State.Published ? hidden : shoppers).Remove(product.Id.Value);
        }
        (byId, variants, codes) = (nextById.ToImmutable(), nextVariants.ToImmutable(), nextCodes.ToImmutable());
        shoppers.Put(shown);
        hidden.Put(kept);
        var all = byId;
        categories = new(() => CategoriesOf(all.Values));
    }

    private static IEnumerable<FacetFilter> FiltersOf(ProductSearch search)
    {
        foreach (var facet in search.Facets)
            yield return new(facet.Name, facet.Values);
        if (search.Category is { } category)
            yield return new(ProductDocuments.Category, [category]);
    }

    /// <summary>The product with the most variants stands for its category: it is what the shop knows best.</summary>
    private static IReadOnlyList<CatalogueCategory> CategoriesOf(IEnumerable<CatalogueProduct> products) =>
        [.. products.Where(product => product.State.Published && ProductDocuments.CategoryOf(product.State) is not null)
            .GroupBy(product => ProductDocuments.CategoryOf(product.State)!)
            .Select(group => new CatalogueCategory(
                group.Key, group.Count(),
                group.OrderByDescending(product => product.State.Variants.Length).ThenBy(product => product.State.Handle, StringComparer.Ordinal).First()))
            .OrderByDescending(category => category.Count).ThenBy(category => category.Slug, StringComparer.Ordinal)];

    private bool IsAvailable(ProductId product, LocationId store)
    {
        foreach (var variant in Find(product)?.State.Variants ?? [])
            if (variant.Price is not null && stock.Level(variant.Id, store).Available > 0)
                return true;
        return false;
    }
}
