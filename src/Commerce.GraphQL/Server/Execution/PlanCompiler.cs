using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// Merges selections into plans. Since skips and includes are decided before (see <see cref="Conditions"/>), a plan has no
/// conditions left and the writer just walks along it.
/// </summary>
internal sealed class PlanCompiler(Schema schema, DocumentNode document, VariableValues conditions)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
        .ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
    private int _argumentSlots;

    public Schema Schema => schema;

    public int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    public ObjectPlan Compile(ObjectType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var collected = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets) Collect(type, set, collected, visited);
        var fields = new List<FieldPlan>(collected.Count);
        foreach (var nodes in collected.Values)
            if (Definition(type, nodes[0].Name.Value) is { } definition) fields.Add(Plan(type, definition, nodes));
        return new ObjectPlan([.. fields]);
    }

    private FieldDefinition? Definition(ObjectType type, string name) =>
        schema.MetaFields.For(schema, type, name) ?? type.Field(name);

    private FieldPlan Plan(ObjectType type, FieldDefinition definition, List<FieldNode> nodes)
    {
        var sets = new List<SelectionSetNode>(nodes.Count);
        foreach (var node in nodes)
            if (node.SelectionSet is { } set) sets.Add(set);
        return new FieldPlan(document.Source, type, definition, [.. nodes])
        {
            Arguments = ArgumentPlan.For(document.Source, definition.Arguments, nodes[0].Arguments, nodes[0].Start),
            ArgumentSlot = definition.Arguments.Count == 0 ? 0 : Interlocked.Increment(ref _argumentSlots) - 1,
            Selection = sets.Count == 0 ? null : new SelectionPlan(this, sets),
        };
    }

    private void Collect(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> collected, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection)) continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!collected.TryGetValue(field.ResponseKey, out var nodes)) collected.Add(field.ResponseKey, nodes = []);
                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    Collect(type, inline.SelectionSet, collected, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    if (_fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(type, fragment.TypeCondition))
                        Collect(type, fragment.SelectionSet, collected, visited);
                    break;
            }
        }
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || (schema.Type(condition.Name.Value) is { } named && schema.IsSubType(type, named));

    public FragmentDefinitionNode? Fragment(string name) => _fragments.GetValueOrDefault(name);

    public bool IsIncluded(SelectionNode selection)
    {
        if (selection.Directives.Count == 0) return true;
        return !(If(selection, "skip") ?? false) && (If(selection, "include") ?? true);
    }

    private bool? If(SelectionNode selection, string name)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value != name) continue;
            var definition = schema.Directive(name)!;
            var plan = ArgumentPlan.For(document.Source, definition.Arguments, directive.Arguments, directive.Start);
            return (bool)plan.Coerce(conditions)[0]!;
        }
        return null;
    }
}
