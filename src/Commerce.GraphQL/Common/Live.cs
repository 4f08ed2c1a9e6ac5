using System.Globalization;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Common;

/// <summary>What subscriptions share: cursors count changes, and what a caller may not see is not there.</summary>
internal static class Live
{
    public const string NotFoundCode = "NOT_FOUND";

    public static string Cursor(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the change that a client has seen; none when it starts anew.</summary>
    public static long Number(string? cursor) => cursor is null ? -1
        : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new GraphQLException("This is no cursor of this subscription.", ErrorCodes.BadUserInput);

    public static GraphQLException NothingThere(string what) => new($"There is no such {what}.", NotFoundCode);
}
