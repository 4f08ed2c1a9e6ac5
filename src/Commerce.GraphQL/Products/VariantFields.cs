using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

internal static class VariantFields
{
    private const int UsualStores = 5;

    public static void Bind(TypeBuilder<CatalogueVariant> type) => type
        .Field("id", variant => variant.Variant.Id)
        .Field("title", (variant, context) => Title(variant, variant.Product.TextIn(context)))
        .Field("options", (variant, context) => Options(variant, variant.Product.TextIn(context)))
        .Field("sku", variant => variant.Variant.Sku)
        .Field("barcode", variant => variant.Variant.Details.Barcode)
        .Field("price", variant => variant.Variant.Price)
        .Field("compareAtPrice", variant => variant.Variant.CompareAt)
        .Field("availability", (variant, context) =>
            AvailabilityView.Nearest(context, variant.Variant.Id, context.Arg<PointInput?>("near"))
                .Take(context.Arg<int?>("first") ?? UsualStores))
        .Field("availabilityAt", (variant, context) => context.Get<IStores>().Find(context.Arg<LocationId>("store")) is { } store
            ? AvailabilityView.At(context, variant.Variant.Id, new(store, null))
            : null)
        .Field("shippable", (variant, context) => Shippable(context, variant.Variant.Id))
        .FieldAsync("priceHistory", PriceEntry.Of);

    /// <summary>What the warehouse can send.</summary>
    public static int Shippable(FieldContext context, VariantId variant) => context.Get<IStores>().Warehouse is { } warehouse
        ? Math.Max(0, context.Get<IStockLevels>().Level(variant, warehouse.Id).Available)
        : 0;

    private static string Title(CatalogueVariant variant, ProductText? text) =>
        OptionTexts.Of(text, variant.Variant) ?? text?.Title ?? variant.Product.State.Handle!;

    private static IEnumerable<ChosenOption> Options(CatalogueVariant variant, ProductText? text) =>
        (text?.OptionNames ?? []).Zip(variant.Variant.OptionValues, (name, value) => new ChosenOption(name, OptionTexts.Of(text, value)));
}

internal sealed record ChosenOption(string Name, string Value);
