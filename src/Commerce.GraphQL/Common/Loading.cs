using Commerce.GraphQL.Server;
using Commerce.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Common;

internal static class Loading
{
    /// <summary>Reads each grain once in a request, however often it is asked for, and all that are asked for together.</summary>
    public static DataLoader<TKey, TState> Grains<TKey, TState>(Func<TKey, GrainId> grain)
        where TKey : notnull
        where TState : class => new(async (keys, context) =>
        {
            var grains = context.Services.GetRequiredService<IGrains>();
            var views = await grains.ReadAll<TState>([.. keys.Select(grain)], context.Cancellation);
            var found = new Dictionary<TKey, TState>(keys.Count);
            for (var i = 0; i < keys.Count; i++)
                found[keys[i]] = views[i].State;
            return found;
        });
}
