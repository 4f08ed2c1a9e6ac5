namespace Commerce.GraphQL.Server.Types;

/// <summary>The coerced variables of one request; a variable that was not given and has no default is absent.</summary>
internal sealed class VariableValues(string[] names, object?[] values)
{
    public static readonly VariableValues None = new([], []);

    // A few names are found faster by looking at each; a hostile document may declare thousands.
    private readonly Dictionary<string, int>? _index = names.Length > 8 ? Index(names) : null;

    public bool TryGet(string name, out object? value)
    {
        var index = _index is not null ? _index.GetValueOrDefault(name, -1) : Array.IndexOf(names, name);
        value = index < 0 ? NotGiven.Value : values[index];
        if (value is not NotGiven) return true;
        value = null;
        return false;
    }

    private static Dictionary<string, int> Index(string[] names)
    {
        var index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++) index[names[i]] = i;
        return index;
    }
}
