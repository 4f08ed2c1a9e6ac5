using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Common;

/// <summary>Short ways from a field to what the host has registered.</summary>
internal static class Contexts
{
    public static T Get<T>(this FieldContext context) where T : notnull => context.Services.GetRequiredService<T>();

    public static IGrains Grains(this FieldContext context) => context.Get<IGrains>();

    public static Viewer Viewer(this FieldContext context) => Access.Viewer.Of(context.User);

    public static DateTimeOffset Now(this FieldContext context) => context.Get<TimeProvider>().GetUtcNow();

    public static ValueTask<View<TState>> Read<TState>(this FieldContext context, GrainId grain, long minVersion = 0)
        where TState : class => context.Grains().Read<TState>(grain, minVersion, context.Cancellation);

    /// <summary>Waits until the read models have seen what <c>minPosition</c> names.</summary>
    /// <exception cref="GraphQLException">That takes too long.</exception>
    public static async ValueTask Reach(this FieldContext context)
    {
        if (context.Arg<long?>("minPosition") is { } position
            && !await context.Get<IReadsProgress>().Reach(position, context.Cancellation))
            throw new GraphQLException("What you ask for is not readable yet. Try again in a moment.", ErrorCodes.Timeout);
    }

    /// <summary>The asked language, or the shop's first.</summary>
    public static string Locale(this FieldContext context) =>
        context.Arg<string?>("locale") ?? context.Get<IMarkets>().Default.Languages.FirstOrDefault() ?? "en";
}
