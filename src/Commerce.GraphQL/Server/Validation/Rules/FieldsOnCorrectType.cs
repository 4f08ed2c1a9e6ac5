using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A field exists on the type that it is asked of.</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not FieldNode field || Types.ParentType is not { } type || Types.Field is not null) return true;
        var name = field.Name.Value;
        var suggestion = Suggestions.DidYouMean(TypesWith(type, name), "to use an inline fragment on");
        if (suggestion.Length == 0 && type is FieldsType fields)
            suggestion = Suggestions.DidYouMean(Suggestions.For(name, fields.Fields.Select(f => f.Name)));
        Report($"Cannot query field \"{name}\" on type \"{type}\".{suggestion}", field);
        return true;
    }

    /// <summary>Where a value of this abstract type might have the field, the types most used for that first.</summary>
    private List<string> TypesWith(CompositeType type, string field)
    {
        if (type is ObjectType) return [];
        var usage = new OrderedDictionary<FieldsType, int>();
        foreach (var possible in Schema.PossibleTypes(type))
        {
            if (possible.Field(field) is null) continue;
            usage[possible] = 1;
            foreach (var contract in possible.Interfaces)
                if (contract.Field(field) is not null) usage[contract] = usage.GetValueOrDefault(contract) + 1;
        }
        var types = usage.Keys.ToList();
        types.Sort((a, b) =>
        {
            if (usage[a] != usage[b]) return usage[b] - usage[a];
            if (a is InterfaceType && Schema.IsSubType(b, a)) return -1;
            if (b is InterfaceType && Schema.IsSubType(a, b)) return 1;
            return NaturalOrder.Instance.Compare(a.Name, b.Name);
        });
        return [.. types.Select(t => t.Name)];
    }
}
