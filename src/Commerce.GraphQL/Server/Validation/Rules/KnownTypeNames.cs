using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Every type that is named exists.</summary>
internal sealed class KnownTypeNames(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not NamedTypeNode type || Schema.Type(type.Name.Value) is not null) return true;
        var suggestions = Suggestions.For(type.Name.Value, Schema.Types.Select(t => t.Name));
        Report($"Unknown type \"{type.Name.Value}\".{Suggestions.DidYouMean(suggestions)}", type);
        return true;
    }
}
