using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>One rule of the specification, shown every node of a document on the way in and on the way out.</summary>
internal abstract class Rule(ValidationContext context)
{
    /// <summary>Below this node the rule sees nothing.</summary>
    public Node? SkippedBelow { get; set; }

    protected ValidationContext Context { get; } = context;
    protected Schema Schema => Context.Schema;
    protected TypeTrail Types => Context.Types;

    /// <summary>False if what is below the node does not matter to this rule.</summary>
    public virtual bool Enter(Node node, Node? parent) => true;

    public virtual void Leave(Node node)
    {
    }

    protected void Report(string message, params IEnumerable<Node> nodes) => Context.Report(message, nodes);
}
