using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>An argument is given once.</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        var arguments = node switch
        {
            FieldNode field => field.Arguments,
            DirectiveNode directive => directive.Arguments,
            _ => [],
        };
        if (arguments.Count < 2) return true;
        foreach (var group in arguments.GroupBy(a => a.Name.Value, StringComparer.Ordinal))
            if (group.Count() > 1)
                Report($"There can be only one argument named \"{group.Key}\".", group.Select(a => a.Name));
        return true;
    }
}
