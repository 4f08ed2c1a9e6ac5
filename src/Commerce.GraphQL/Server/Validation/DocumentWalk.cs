using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>Takes all rules through a document at once, in the order of the reference implementation.</summary>
internal sealed class DocumentWalk(TypeTrail types, IReadOnlyList<Rule> rules)
{
    public void Visit(Node? node, Node? parent)
    {
        if (node is null) return;
        types.Enter(node);
        foreach (var rule in rules)
            if (rule.SkippedBelow is null && !rule.Enter(node, parent)) rule.SkippedBelow = node;
        VisitChildren(node);
        foreach (var rule in rules)
        {
            if (rule.SkippedBelow is null) rule.Leave(node);
            else if (ReferenceEquals(rule.SkippedBelow, node)) rule.SkippedBelow = null;
        }
        types.Leave(node);
    }

    private void VisitChildren(Node node)
    {
        switch (node)
        {
            case DocumentNode document: VisitAll(document.Definitions, node); break;
            case OperationDefinitionNode operation:
                VisitAll(operation.Variables, node);
                VisitAll(operation.Directives, node);
                Visit(operation.SelectionSet, node);
                break;
            case VariableDefinitionNode variable:
                Visit(variable.Variable, node);
                Visit(variable.Type, node);
                Visit(variable.DefaultValue, node);
                VisitAll(variable.Directives, node);
                break;
            case FragmentDefinitionNode fragment:
                Visit(fragment.TypeCondition, node);
                VisitAll(fragment.Directives, node);
                Visit(fragment.SelectionSet, node);
                break;
            case SelectionSetNode set: VisitAll(set.Selections, node); break;
            case FieldNode field:
                VisitAll(field.Arguments, node);
                VisitAll(field.Directives, node);
                Visit(field.SelectionSet, node);
                break;
            case FragmentSpreadNode spread: VisitAll(spread.Directives, node); break;
            case InlineFragmentNode inline:
                Visit(inline.TypeCondition, node);
                VisitAll(inline.Directives, node);
                Visit(inline.SelectionSet, node);
                break;
            case DirectiveNode directive: VisitAll(directive.Arguments, node); break;
            case ArgumentNode argument: Visit(argument.Value, node); break;
            case ListValueNode list: VisitAll(list.Values, node); break;
            case ObjectValueNode value: VisitAll(value.Fields, node); break;
            case ObjectFieldNode field: Visit(field.Value, node); break;
            case ListTypeNode list: Visit(list.OfType, node); break;
            case NonNullTypeNode nonNull: Visit(nonNull.OfType, node); break;
        }
    }

    private void VisitAll<T>(IReadOnlyList<T> nodes, Node parent)
        where T : Node
    {
        for (var i = 0; i < nodes.Count; i++) Visit(nodes[i], parent);
    }
}
