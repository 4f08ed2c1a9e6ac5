using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Products;

/// <summary>The earliest pickup of each store, asked once in a request however many things are to be had there.</summary>
internal static class Promises
{
    private static readonly DataLoader<LocationId, Promise> ByStore = new(async (stores, context) =>
    {
        var all = context.Services.GetRequiredService<IStores>();
        var found = new Dictionary<LocationId, Promise>(stores.Count);
        foreach (var store in stores)
            if (await all.EarliestPickup(store, context.Cancellation) is { } promise)
                found[store] = promise;
        return found;
    });

    public static ValueTask<Promise?> At(FieldContext context, LocationId store) => context.Load(ByStore, store);
}
