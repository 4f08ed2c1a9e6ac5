using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Commerce.Grains;

namespace Commerce.Silo.Engine;

/// <summary>Every kind of grain that this silo runs, and how its events are written and read.</summary>
public sealed class GrainKinds
{
    private readonly FrozenDictionary<string, GrainKind> byName;
    private readonly FrozenDictionary<(string Kind, string Event), JsonTypeInfo> readers;
    private readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Json)> writers;

    public GrainKinds(IEnumerable<GrainKind> kinds)
    {
        byName = kinds.ToFrozenDictionary(kind => kind.Name);
        readers = byName.Values
            .SelectMany(kind => kind.Events.Select(e => KeyValuePair.Create((kind.Name, e.Key), e.Value)))
            .ToFrozenDictionary();
        writers = byName.Values
            .SelectMany(kind => kind.Events)
            .GroupBy(e => e.Value.Type)
            .ToFrozenDictionary(group => group.Key, group => (group.First().Key, group.First().Value));
    }

    public GrainKind this[string name] =>
        byName.GetValueOrDefault(name) ?? throw new NotSupportedException($"No kind of grain is called '{name}'.");

    public (string Name, byte[] Data) Write(IEvent happened)
    {
        if (!writers.TryGetValue(happened.GetType(), out var writer))
            throw new NotSupportedException($"{happened.GetType().Name} is in no grain's table of events.");
        return (writer.Name, JsonSerializer.SerializeToUtf8Bytes(happened, writer.Json));
    }

    /// <summary>The event, or null when this build does not know it (a newer build wrote it).</summary>
    public IEvent? Read(string grainKind, string name, ReadOnlySpan<byte> data) =>
        readers.TryGetValue((grainKind, name), out var json) ? (IEvent?)JsonSerializer.Deserialize(data, json) : null;
}
