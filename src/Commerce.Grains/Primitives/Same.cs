using System.Collections.Immutable;

namespace Commerce.Grains;

/// <summary>Whether two collections hold equal things: a record compares its collections by identity, which says nothing here.</summary>
public static class Same
{
    public static bool Items<T>(ImmutableArray<T> a, ImmutableArray<T> b) =>
        a.IsDefault || b.IsDefault ? a.IsDefault == b.IsDefault : a.AsSpan().SequenceEqual(b.AsSpan());

    public static bool Items<TKey, T>(
        ImmutableDictionary<TKey, ImmutableArray<T>> a, ImmutableDictionary<TKey, ImmutableArray<T>> b) where TKey : notnull =>
        a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var other) && Items(entry.Value, other));
}
