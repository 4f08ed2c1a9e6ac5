using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Leaves have no selection, and everything else has one.</summary>
internal sealed class ScalarLeafs(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not FieldNode field || Types.Type is not { } type) return true;
        var name = field.Name.Value;
        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is { } set)
                Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", set);
        }
        else if (field.SelectionSet is null)
        {
            Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                    field);
        }
        return true;
    }
}
