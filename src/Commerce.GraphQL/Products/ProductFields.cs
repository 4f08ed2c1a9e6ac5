using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

internal static class ProductFields
{
    private const int MostVariants = 100;

    public static void Bind(TypeBuilder<CatalogueProduct> type) => type
        .Field("handle", product => product.State.Handle!)
        .Field("title", (product, context) => product.TextIn(context)?.Title ?? product.State.Handle!)
        .Field("descriptionHtml", (product, context) => product.TextIn(context)?.BodyHtml ?? "")
        .Field("vendor", product => product.State.Vendor)
        .Field("category", (product, context) => product.TextIn(context)?.Category)
        .Field("categorySlug", product =>
            product.State.Texts.FirstOrDefault()?.Category is { Length: > 0 } category ? Slug.Of(category) : null)
        .Field("tags", (product, context) => product.TextIn(context)?.Tags ?? [])
        .Field("published", product => product.State.Published)
        .Field("options", (product, context) => Options(product.State, product.TextIn(context)))
        .Field("variants", (product, context) => product.State.Variants
            .Take(Math.Min(context.Arg<int?>("first") ?? MostVariants, MostVariants))
            .Select(variant => new CatalogueVariant(product, variant)))
        .Field("images", product => product.State.Images)
        .Field("minPrice", product => Prices(product).Min())
        .Field("maxPrice", product => Prices(product).Max())
        .Field("compareAtPrice", product => product.State.Variants.MinBy(variant => variant.Price)?.CompareAt)
        .Field("availableAt", AvailableAt);

    public static ProductText? TextIn(this CatalogueProduct product, FieldContext context) => product.State.TextIn(context.Locale());

    private static IEnumerable<Money?> Prices(CatalogueProduct product) => product.State.Variants.Select(variant => variant.Price);

    private static IEnumerable<ProductOption> Options(ProductState product, ProductText? text) =>
        (text?.OptionNames ?? []).Select((name, at) => new ProductOption(name, [
            .. product.Variants.Select(variant => variant.OptionValues.ElementAtOrDefault(at)).OfType<string>().Distinct()
                .Select(value => OptionTexts.Of(text, value)),
        ]));

    private static bool AvailableAt(CatalogueProduct product, FieldContext context)
    {
        var store = context.Arg<LocationId>("store");
        var levels = context.Get<IStockLevels>();
        return context.Get<IStores>().Find(store)?.State.TakesPickups(context.Now()) == true
            && product.State.Published
            && product.State.Variants.Any(variant => variant.Price is not null && levels.Level(variant.Id, store).Available > 0);
    }
}

internal sealed record ProductOption(string Name, IReadOnlyList<string> Values);
