using Commerce.GraphQL.Server;
using Commerce.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Common;

internal static class Loading
{
    /// <summary>Reads each grain once in a request, however often it is asked for.</summary>
    public static DataLoader<TKey, TState> Grains<TKey, TState>(Func<TKey, GrainId> grain)
        where TKey : notnull
        where TState : class => new(async (keys, context) =>
        {
            var grains = context.Services.GetRequiredService<IGrains>();
            var found = new Dictionary<TKey, TState>(keys.Count);
            foreach (var key in keys)
                found[key] = (await grains.Read<TState>(grain(key), 0, context.Cancellation)).State;
            return found;
        });
}
