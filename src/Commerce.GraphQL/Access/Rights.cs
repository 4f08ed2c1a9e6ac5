using Commerce.GraphQL.Server;
using Commerce.Grains;

namespace Commerce.GraphQL.Access;

internal static class Rights
{
    /// <exception cref="GraphQLException">They work elsewhere.</exception>
    public static void MustWorkAt(this Viewer viewer, LocationId location)
    {
        if (!viewer.WorksAt(location))
            throw new GraphQLException("This is for staff of that store.", ErrorCodes.Forbidden);
    }
}
