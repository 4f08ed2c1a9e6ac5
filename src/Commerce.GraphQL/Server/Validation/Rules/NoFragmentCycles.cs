using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>No fragment contains itself, on whatever way.</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : Rule(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _indexOnPath = new(StringComparer.Ordinal);

    public override bool Enter(Node node, Node? parent)
    {
        if (node is FragmentDefinitionNode fragment) Detect(fragment);
        return node is DocumentNode;
    }

    private void Detect(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name)) return;
        var spreads = Context.Spreads(fragment.SelectionSet);
        if (spreads.Count == 0) return;
        _indexOnPath[name] = _path.Count;
        foreach (var spread in spreads)
        {
            _path.Add(spread);
            if (_indexOnPath.TryGetValue(spread.Name.Value, out var index)) ReportCycle(spread.Name.Value, _path[index..]);
            else if (Context.Fragment(spread.Name.Value) is { } next) Detect(next);
            _path.RemoveAt(_path.Count - 1);
        }
        _indexOnPath.Remove(name);
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.Take(cycle.Count - 1).Select(s => $"\"{s.Name.Value}\""));
        Report($"Cannot spread fragment \"{name}\" within itself{(via.Length == 0 ? "." : $" via {via}.")}", cycle);
    }
}
