using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Storefront.Asking;

/// <summary>Why the shop did not do what it was asked: the type's name, and the facts that the operation selects.</summary>
public sealed record Refusal
{
    [JsonPropertyName("__typename")]
    public string Kind { get; init; } = "";

    /// <summary>The API's own words, in English: shown only where the pages have none for this kind.</summary>
    public string Message { get; init; } = "";

    /// <summary>The input field that it is about.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Facts { get; init; }

    public T? Fact<T>(string name) =>
        Facts is not null && Facts.TryGetValue(name, out var value) ? value.Deserialize<T>(ShopJson.Options) : default;
}

/// <summary>The payload of a mutation, whatever else it shows.</summary>
public abstract record Outcome
{
    public long? Position { get; init; }

    public IReadOnlyList<Refusal> Errors { get; init; } = [];

    public bool Done => Errors.Count == 0;
}
