using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Products;

/// <summary>What is sold: a product with its texts and variants.</summary>
public sealed class ProductGrain : GrainKind<ProductState>
{
    public const string Kind = "product";
    /// <summary>The scope in which a SKU is unique.</summary>
    public const string SkuScope = "sku";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(ProductPut)] = ProductJson.Default.ProductPut,
        [nameof(ProductTextPut)] = ProductJson.Default.ProductTextPut,
        [nameof(VariantAdded)] = ProductJson.Default.VariantAdded,
        [nameof(VariantChanged)] = ProductJson.Default.VariantChanged,
        [nameof(VariantSkuSet)] = ProductJson.Default.VariantSkuSet,
        [nameof(VariantPriced)] = ProductJson.Default.VariantPriced,
        [nameof(ProductPublished)] = ProductJson.Default.ProductPublished,
        [nameof(ProductUnpublished)] = ProductJson.Default.ProductUnpublished,
    };

    public override JsonTypeInfo StateJson => ProductJson.Default.ProductState;

    protected override ProductState Initial => ProductState.Empty;

    public static GrainId Of(ProductId id) => new(Kind, id.ToString());

    /// <summary>The same handle names the same product in every import.</summary>
    public static ProductId IdOf(string handle) => DerivedId.Of<ProductId>("product", handle);

    /// <summary>The same option values name the same variant of a product.</summary>
    public static VariantId IdOf(ProductId product, IEnumerable<string> optionValues) =>
        DerivedId.Of<VariantId>("variant", product, string.Join('\u001f', optionValues));

    public override IEnumerable<UniqueClaim> Claims(IEvent happened)
    {
        if (happened is not VariantSkuSet set)
            yield break;
        if (set.Before is not null)
            yield return new(SkuScope, set.Before, GiveBack: true);
        if (set.Sku is not null)
            yield return new(SkuScope, set.Sku);
    }

    protected override ProductState Apply(ProductState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(ProductState state, ICommand command, in Turn turn) => command switch
    {
        PutProduct put => ProductDecisions.Put(state, put, new(Guid.Parse(turn.Self.Key))),
        PutTranslation put => ProductDecisions.PutTranslation(state, put),
        RepriceVariant reprice => ProductDecisions.Reprice(state, reprice),
        PublishProduct => ProductDecisions.Publish(state),
        UnpublishProduct => ProductDecisions.Unpublish(state),
        LookAtTheClock => Decision.Nothing(),
        _ => Unknown(command),
    };
}
