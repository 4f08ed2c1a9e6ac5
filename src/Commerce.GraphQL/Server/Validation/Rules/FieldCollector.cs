using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>The fields of selection sets, collected once each.</summary>
internal sealed class FieldCollector(ValidationContext context)
{
    private readonly Dictionary<(SelectionSetNode, CompositeType?), FieldMap> _maps = [];

    public FieldMap Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.Type(fragment.TypeCondition.Name.Value) as CompositeType, fragment.SelectionSet);

    public FieldMap Collect(CompositeType? parent, SelectionSetNode set)
    {
        if (_maps.TryGetValue((set, parent), out var map)) return map;
        map = new FieldMap();
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        Add(map, fragments, parent, set);
        return _maps[(set, parent)] = map;
    }

    private void Add(FieldMap map, HashSet<string> fragments, CompositeType? parent, SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!map.Fields.TryGetValue(field.ResponseKey, out var places))
                        map.Fields.Add(field.ResponseKey, places = []);
                    places.Add(new FieldPlace(parent, field, (parent as FieldsType)?.Field(field.Name.Value)));
                    break;
                case FragmentSpreadNode spread:
                    if (fragments.Add(spread.Name.Value)) map.Fragments.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    Add(map, fragments, context.Schema.Type(condition.Name.Value) as CompositeType, inline.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Add(map, fragments, parent, inline.SelectionSet);
                    break;
            }
        }
    }
}
