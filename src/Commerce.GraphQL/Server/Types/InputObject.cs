using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Commerce.GraphQL.Server.Types;

/// <summary>An input object that no C# type was bound to; it holds only the fields that were given or have a default.</summary>
public sealed class InputObject : IReadOnlyDictionary<string, object?>
{
    private readonly InputObjectType _type;
    private readonly object?[] _slots;

    internal InputObject(InputObjectType type, object?[] slots)
    {
        _type = type;
        _slots = slots;
    }

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);
    public IEnumerable<string> Keys => this.Select(pair => pair.Key);
    public IEnumerable<object?> Values => this.Select(pair => pair.Value);
    public int Count => this.Count();
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = _type.IndexOf(key);
        value = index < 0 ? NotGiven.Value : _slots[index];
        if (value is not NotGiven) return true;
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _slots.Length; i++)
            if (_slots[i] is not NotGiven) yield return new(_type.Fields[i].Name, _slots[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
