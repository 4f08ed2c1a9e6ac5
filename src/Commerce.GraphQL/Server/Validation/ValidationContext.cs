using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>A variable where it is used, and what is expected there.</summary>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, GraphQLType? ParentType);

/// <summary>What the rules share about one document.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document, ExecutorOptions options)
{
    private const int MaxErrors = 100;

    private readonly Dictionary<Node, List<VariableUsage>> _usages = [];
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = Index(document);
    private int _fragmentWork = 100_000;

    public Schema Schema { get; } = schema;
    public DocumentNode Document { get; } = document;
    public ExecutorOptions Options { get; } = options;
    public TypeTrail Types { get; } = new(schema);
    public List<GraphQLError> Errors { get; } = [];

    public FragmentDefinitionNode? Fragment(string name) => _fragments.GetValueOrDefault(name);

    public void Report(string message, IEnumerable<Node> nodes)
    {
        if (Errors.Count >= MaxErrors)
        {
            Errors.Add(new GraphQLError(
                "Too many validation errors, error limit reached. Validation aborted.", ErrorCodes.ValidationFailed));
            throw new ValidationAbortedException();
        }
        Errors.Add(GraphQLError.At(message, ErrorCodes.ValidationFailed, Document.Source, [.. nodes.Select(n => n.Start)]));
    }

    /// <exception cref="ValidationAbortedException">The document would take more work than any honest one.</exception>
    public void SpendFragmentWork(int cost)
    {
        _fragmentWork -= cost;
        if (_fragmentWork < 0) Abort("Its fragments unfold into too many fields.");
    }

    public void Abort(string why)
    {
        Errors.Add(new GraphQLError($"The document is too complex to validate. {why}", ErrorCodes.TooComplex));
        throw new ValidationAbortedException();
    }

    /// <summary>Last set first, as the reference implementation finds them; some messages depend on that order.</summary>
    public List<FragmentSpreadNode> Spreads(SelectionSetNode root)
    {
        if (_spreads.TryGetValue(root, out var spreads)) return spreads;
        spreads = [];
        var sets = new Stack<SelectionSetNode>();
        sets.Push(root);
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread) spreads.Add(spread);
                else if (selection is FieldNode { SelectionSet: { } inner }) sets.Push(inner);
                else if (selection is InlineFragmentNode inline) sets.Push(inline.SelectionSet);
            }
        }
        return _spreads[root] = spreads;
    }

    public List<FragmentDefinitionNode> ReferencedFragments(params IEnumerable<OperationDefinitionNode> operations)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var operation in operations)
            foreach (var spread in Spreads(operation.SelectionSet)) names.TryAdd(spread.Name.Value, true);
        var fragments = new List<FragmentDefinitionNode>();
        for (var i = 0; i < names.Count; i++)
        {
            if (Fragment(names.GetAt(i).Key) is not { } fragment) continue;
            fragments.Add(fragment);
            var spreads = Spreads(fragment.SelectionSet);
            SpendFragmentWork(spreads.Count + 1);
            foreach (var spread in spreads) names.TryAdd(spread.Name.Value, true);
        }
        return fragments;
    }

    public IEnumerable<VariableUsage> Usages(OperationDefinitionNode operation)
    {
        foreach (var usage in LocalUsages(operation)) yield return usage;
        foreach (var fragment in ReferencedFragments(operation))
        {
            var usages = LocalUsages(fragment);
            SpendFragmentWork(usages.Count);
            foreach (var usage in usages) yield return usage;
        }
    }

    private List<VariableUsage> LocalUsages(DefinitionNode definition)
    {
        if (_usages.TryGetValue(definition, out var usages)) return usages;
        var types = new TypeTrail(Schema);
        var collector = new UsageCollector(this, types);
        new DocumentWalk(types, [collector]).Visit(definition, null);
        return _usages[definition] = collector.Usages;
    }

    private static Dictionary<string, FragmentDefinitionNode> Index(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>()) fragments[fragment.Name.Value] = fragment;
        return fragments;
    }

    private sealed class UsageCollector(ValidationContext context, TypeTrail types) : Rule(context)
    {
        public List<VariableUsage> Usages { get; } = [];

        public override bool Enter(Node node, Node? parent)
        {
            if (node is VariableNode variable)
                Usages.Add(new VariableUsage(variable, types.InputType, types.HasDefault, types.ParentInputType));
            return node is not VariableDefinitionNode;
        }
    }
}

internal sealed class ValidationAbortedException : Exception;
