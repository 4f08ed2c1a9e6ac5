using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

internal sealed record FieldConflict(string ResponseKey, string Reason, List<Node> Fields1, List<Node> Fields2)
{
    private const int MaxReasonLength = 1000;
    private const int MaxNodes = 20;

    /// <summary>The conflicts among the subfields of two fields, told as one conflict of the two.</summary>
    public static FieldConflict Of(string responseKey, FieldNode node1, FieldNode node2, List<FieldConflict> inner)
    {
        var reason = string.Join(" and ", inner.Select(c => $"subfields \"{c.ResponseKey}\" conflict because {c.Reason}"));
        if (reason.Length > MaxReasonLength) reason = reason[..MaxReasonLength] + "...";
        return new FieldConflict(responseKey, reason, Nodes(node1, inner, c => c.Fields1), Nodes(node2, inner, c => c.Fields2));
    }

    private static List<Node> Nodes(FieldNode node, List<FieldConflict> inner, Func<FieldConflict, List<Node>> side) =>
        [.. inner.SelectMany(side).Prepend(node).Take(MaxNodes)];
}

/// <summary>A field where it stands: on which type, and what it is there.</summary>
internal sealed record FieldPlace(CompositeType? ParentType, FieldNode Node, FieldDefinition? Definition);

/// <summary>The fields of one selection set by response key, and the fragments that it spreads.</summary>
internal sealed class FieldMap
{
    public OrderedDictionary<string, List<FieldPlace>> Fields { get; } = new(StringComparer.Ordinal);
    public List<string> Fragments { get; } = [];

    /// <summary>Fragments that these fields were compared with, and whether as mutually exclusive.</summary>
    public Dictionary<string, bool> Compared { get; } = new(StringComparer.Ordinal);
}
