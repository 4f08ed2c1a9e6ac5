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
    private readonly ProductIndex shoppers = new();
    private readonly FacetLabels labels = new();
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

    public ProductPage Search(ProductSearch search)
    {
        var result = shoppers.Search(new(
            search.Text, search.Locale,
            [.. search.Facets.Select(facet => new FacetFilter(facet.Name, facet.Values))],
            search.MinPrice is null && search.MaxPrice is null ? null : new(search.MinPrice, search.MaxPrice),
            (SearchSort)search.Sort, search.Skip, search.Take,
            search.AvailableAt is { } store ? id => IsAvailable(new(id), store) : null));
        return new(
            [.. result.Ids.Select(id => Find(new ProductId(id))).OfType<CatalogueProduct>()],
            result.Total,
            [.. result.Facets.Select(facet => new ProductFacet(facet.Name, [.. facet.Values.Select(value =>
                new ProductFacetValue(value.Value, labels.Of(facet.Name, value.Value, search.Locale), value.Count))]))],
            result.DidYouMean);
    }

    public IReadOnlyList<ProductSuggestion> Suggest(string text, string locale, int first) =>
        [.. shoppers.Suggest(text, locale, first).Select(suggestion =>
            new ProductSuggestion(suggestion.Text, suggestion.Product is { } id ? Find(new ProductId(id)) : null))];

    /// <summary>Takes over what changed; all at once, so that an import of thousands costs one step.</summary>
    public void Refresh(IReadOnlyCollection<string> keys)
    {
        var documents = new List<SearchDocument>();
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
            labels.Put(ProductDocuments.Labels(entry.State));
            if (entry.State.Published)
                documents.Add(ProductDocuments.Of(product.Id.Value, entry.State, entry.Since));
            else
                shoppers.Remove(product.Id.Value);
        }
        (byId, variants, codes) = (nextById.ToImmutable(), nextVariants.ToImmutable(), nextCodes.ToImmutable());
        shoppers.Put(documents);
    }

    private bool IsAvailable(ProductId product, LocationId store)
    {
        foreach (var variant in Find(product)?.State.Variants ?? [])
            if (variant.Price is not null && stock.Level(variant.Id, store).Available > 0)
                return true;
        return false;
    }
}
