using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

/// <summary>A price that a variant once got.</summary>
internal sealed record PriceEntry(DateTimeOffset At, string Actor, Money Price, Money? CompareAtPrice)
{
    // A product tells of all its variants and texts, so more is read than shown.
    private const int Most = 100, Read = 1000;

    public static void Bind(TypeBuilder<PriceEntry> type) => type
        .Field("actorKind", entry => Actors.KindOf(entry.Actor))
        .FieldAsync("actorName", (entry, context) => Actors.NameOf(context, entry.Actor));

    public static async ValueTask<IReadOnlyList<PriceEntry>> Of(CatalogueVariant variant, FieldContext context)
    {
        var happened = await context.Get<IHistory>().Last(ProductGrain.Of(variant.Product.Id), Read, context.Cancellation);
        return [.. happened
            .Where(entry => entry.Event is VariantPriced priced && priced.Variant == variant.Variant.Id)
            .Take(Math.Clamp(context.Arg<int?>("first") ?? Page.Usual, 0, Most))
            .Select(entry => Of(entry, (VariantPriced)entry.Event!))];
    }

    private static PriceEntry Of(HistoryEntry entry, VariantPriced priced) => new(entry.At, entry.Actor, priced.Price, priced.CompareAt);
}
