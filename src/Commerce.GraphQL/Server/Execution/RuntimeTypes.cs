using System.Collections.Concurrent;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Which object type a C# value is, where the schema only says that it is one of several.</summary>
internal sealed class RuntimeTypes
{
    private readonly Dictionary<Type, List<ObjectType>> _bound = [];
    private readonly Dictionary<CompositeType, Func<object, string>> _explicit = [];
    private readonly ConcurrentDictionary<(CompositeType, Type), ObjectType?> _resolved = new();

    /// <summary>Set once the schema is complete, since what is possible depends on all of it.</summary>
    public Schema? Schema { get; set; }

    public void Bind(Type clrType, ObjectType type)
    {
        if (!_bound.TryGetValue(clrType, out var types)) _bound[clrType] = types = [];
        if (!types.Contains(type)) types.Add(type);
    }

    public void BindExplicit(CompositeType type, Func<object, string> nameOf) => _explicit[type] = nameOf;

    public bool IsExplicit(CompositeType type) => _explicit.ContainsKey(type);

    public ObjectType Resolve(CompositeType type, object value)
    {
        if (_explicit.Count > 0 && _explicit.TryGetValue(type, out var nameOf)) return ResolveByName(type, nameOf(value));
        return _resolved.GetOrAdd((type, value.GetType()), static (key, self) => self.Find(key.Item1, key.Item2), this)
            ?? throw new InvalidOperationException(
                $"Abstract type \"{type}\" can't tell which of its object types a {value.GetType().Name} is.");
    }

    private ObjectType ResolveByName(CompositeType type, string name)
    {
        var named = Schema!.Type(name) ?? throw new GraphQLException(
            $"Abstract type \"{type}\" was resolved to a type \"{name}\" that does not exist inside the schema.", ErrorCodes.Internal);
        if (named is not ObjectType found)
            throw new GraphQLException($"Abstract type \"{type}\" was resolved to a non-object type \"{name}\".", ErrorCodes.Internal);
        if (Schema.IsSubType(found, type)) return found;
        throw new GraphQLException($"Runtime Object type \"{name}\" is not a possible type for \"{type}\".", ErrorCodes.Internal);
    }

    private ObjectType? Find(CompositeType type, Type clrType)
    {
        for (var each = clrType; each is not null; each = each.BaseType)
            if (Single(type, each) is { } found) return found;
        foreach (var contract in clrType.GetInterfaces())
            if (Single(type, contract) is { } found) return found;
        return null;
    }

    private ObjectType? Single(CompositeType type, Type clrType)
    {
        if (!_bound.TryGetValue(clrType, out var types)) return null;
        var possible = types.Where(t => Schema!.IsSubType(t, type)).ToList();
        return possible.Count == 1 ? possible[0] : null;
    }
}
