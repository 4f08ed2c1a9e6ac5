using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>
/// Finds fields that can't be merged. Pairs of fragments are compared once; every comparison is paid from one budget.
/// </summary>
internal sealed class FieldComparison(ValidationContext context)
{
    private readonly FieldCollector _collector = new(context);
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private int _budget = context.Options.MaxFieldComparisons;

    public List<FieldConflict> Within(CompositeType? parent, SelectionSetNode set)
    {
        var conflicts = new List<FieldConflict>();
        var map = _collector.Collect(parent, set);
        foreach (var (key, fields) in map.Fields)
            for (var i = 0; i < fields.Count; i++)
                for (var j = i + 1; j < fields.Count; j++)
                    Add(conflicts, Compare(false, key, fields[i], fields[j]));
        for (var i = 0; i < map.Fragments.Count; i++)
        {
            FieldsWithFragment(conflicts, false, map, map.Fragments[i]);
            for (var j = i + 1; j < map.Fragments.Count; j++) FragmentWithFragment(conflicts, false, map.Fragments[i],
                map.Fragments[j]);
        }
        return conflicts;
    }

    private void Spend()
    {
        if (--_budget < 0) context.Abort("Too many of its fields answer under the same name.");
    }

    private static void Add(List<FieldConflict> conflicts, FieldConflict? conflict)
    {
        if (conflict is not null) conflicts.Add(conflict);
    }

    private void FieldsWithFragment(List<FieldConflict> conflicts, bool exclusive, FieldMap map, string name)
    {
        Spend();
        if (map.Fields.Count == 0) return;
        if (map.Compared.TryGetValue(name, out var compared) && (!compared || exclusive)) return;
        map.Compared[name] = exclusive;
        if (context.Fragment(name) is not { } fragment) return;
        var other = _collector.Collect(fragment);
        if (ReferenceEquals(map, other)) return;
        Between(conflicts, exclusive, map, other);
        foreach (var inner in other.Fragments) FieldsWithFragment(conflicts, exclusive, map, inner);
    }

    private void FragmentWithFragment(List<FieldConflict> conflicts, bool exclusive, string name1, string name2)
    {
        Spend();
        if (name1 == name2) return;
        var pair = string.CompareOrdinal(name1, name2) < 0 ? (name1, name2) : (name2, name1);
        if (_comparedFragments.TryGetValue(pair, out var compared) && (!compared || exclusive)) return;
        _comparedFragments[pair] = exclusive;
        if (context.Fragment(name1) is not { } fragment1 || context.Fragment(name2) is not { } fragment2) return;
        var map1 = _collector.Collect(fragment1);
        var map2 = _collector.Collect(fragment2);
        Between(conflicts, exclusive, map1, map2);
        foreach (var inner in map2.Fragments) FragmentWithFragment(conflicts, exclusive, name1, inner);
        foreach (var inner in map1.Fragments) FragmentWithFragment(conflicts, exclusive, inner, name2);
    }

    private void Between(List<FieldConflict> conflicts, bool exclusive, FieldMap map1, FieldMap map2)
    {
        foreach (var (key, fields1) in map1.Fields)
        {
            Spend();
            if (!map2.Fields.TryGetValue(key, out var fields2)) continue;
            foreach (var field1 in fields1)
                foreach (var field2 in fields2) Add(conflicts, Compare(exclusive, key, field1, field2));
        }
    }

    private FieldConflict? Compare(bool parentsAreExclusive, string key, FieldPlace field1, FieldPlace field2)
    {
        Spend();
        // Fields of two different object types never answer for the same object, so they may differ in what they are.
        var exclusive = parentsAreExclusive
            || (!ReferenceEquals(field1.ParentType, field2.ParentType) && field1.ParentType is ObjectType
                && field2.ParentType is ObjectType);
        var (node1, node2) = (field1.Node, field2.Node);
        if (!exclusive)
        {
            var (name1, name2) = (node1.Name.Value, node2.Name.Value);
            if (name1 != name2)
                return new FieldConflict(key, $"\"{name1}\" and \"{name2}\" are different fields", [node1], [node2]);
            if (!SameValues.Arguments(node1.Arguments, node2.Arguments, Spend))
                return new FieldConflict(key, "they have differing arguments", [node1], [node2]);
        }
        var (type1, type2) = (field1.Definition?.Type, field2.Definition?.Type);
        if (type1 is not null && type2 is not null && Conflict(type1, type2))
            return new FieldConflict(key, $"they return conflicting types \"{type1}\" and \"{type2}\"", [node1], [node2]);
        if (node1.SelectionSet is not { } set1 || node2.SelectionSet is not { } set2) return null;
        var inner = Sub(exclusive, type1?.Named as CompositeType, set1, type2?.Named as CompositeType, set2);
        return inner.Count == 0 ? null : FieldConflict.Of(key, node1, node2, inner);
    }

    private List<FieldConflict> Sub(
        bool exclusive, CompositeType? parent1, SelectionSetNode set1, CompositeType? parent2, SelectionSetNode set2)
    {
        var conflicts = new List<FieldConflict>();
        var map1 = _collector.Collect(parent1, set1);
        var map2 = _collector.Collect(parent2, set2);
        Between(conflicts, exclusive, map1, map2);
        foreach (var name in map2.Fragments) FieldsWithFragment(conflicts, exclusive, map1, name);
        foreach (var name in map1.Fragments) FieldsWithFragment(conflicts, exclusive, map2, name);
        foreach (var name1 in map1.Fragments)
            foreach (var name2 in map2.Fragments) FragmentWithFragment(conflicts, exclusive, name1, name2);
        return conflicts;
    }

    private static bool Conflict(GraphQLType type1, GraphQLType type2) => (type1, type2) switch
    {
        (ListType list1, ListType list2) => Conflict(list1.OfType, list2.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType nonNull1, NonNullType nonNull2) => Conflict(nonNull1.OfType, nonNull2.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (type1.IsLeaf || type2.IsLeaf) && !ReferenceEquals(type1, type2),
    };
}
