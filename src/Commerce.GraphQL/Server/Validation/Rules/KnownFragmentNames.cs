using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Every fragment that is spread exists.</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is FragmentSpreadNode spread && Context.Fragment(spread.Name.Value) is null)
            Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        return true;
    }
}
