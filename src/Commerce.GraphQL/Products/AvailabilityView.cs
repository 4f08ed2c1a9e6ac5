using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

/// <summary>What one store can offer of a variant.</summary>
internal sealed record AvailabilityView(StoreEntry Store, int AvailableQuantity, double? DistanceKm)
{
    public static IEnumerable<AvailabilityView> Nearest(FieldContext context, VariantId variant, PointInput? near) =>
        context.Get<IStores>().Nearest(near?.Latitude, near?.Longitude).Select(store => At(context, variant, store));

    public static AvailabilityView At(FieldContext context, VariantId variant, NearStore at) => new(
        at.Store, Math.Max(0, context.Get<IStockLevels>().Level(variant, at.Store.Id).Available), at.DistanceKm);
}
