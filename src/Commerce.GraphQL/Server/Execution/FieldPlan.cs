using System.Text;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>One field of the response on one object type, with everything that does not depend on the data.</summary>
internal sealed class FieldPlan
{
    private readonly Source _source;
    private SourceLocation[]? _locations;

    public FieldPlan(Source source, ObjectType parent, FieldDefinition definition, FieldNode[] nodes)
    {
        _source = source;
        Parent = parent;
        Definition = definition;
        Nodes = nodes;
        ResponseKey = nodes[0].ResponseKey;
        // The comma is part of the key; the first field of an object leaves it out.
        Key = Encoding.UTF8.GetBytes($",\"{ResponseKey}\":");
        Resolver = definition.Resolver ?? throw new InvalidOperationException($"{parent}.{definition.Name} is not bound.");
        IsNonNull = definition.Type.IsNonNull;
        IsGuarded = definition.Guards.Length > 0;
    }

    public ObjectType Parent { get; }
    public FieldDefinition Definition { get; }
    public FieldNode[] Nodes { get; }
    public string ResponseKey { get; }
    public byte[] Key { get; }
    public FieldResolver Resolver { get; }
    public bool IsNonNull { get; }
    public bool IsGuarded { get; }
    public required ArgumentPlan Arguments { get; init; }
    public int ArgumentSlot { get; init; }

    /// <summary>What is asked of the value; null for leaves.</summary>
    public SelectionPlan? Selection { get; init; }

    public SourceLocation[] Locations() => _locations ??= Array.ConvertAll(Nodes, node => _source.LocationAt(node.Start));
}
