namespace Commerce.GraphQL.Common;

/// <summary>An item of a list, and the cursor that a page goes on after.</summary>
internal sealed record Edge<T>(string Cursor, T Node);

internal static class Edges
{
    public static IEnumerable<T> Nodes<T>(this IReadOnlyList<Edge<T>> edges) => edges.Select(edge => edge.Node);
}
