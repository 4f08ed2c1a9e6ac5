using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Commerce.Grains;

namespace Commerce.Silo.Engine;

/// <summary>
/// Commands and answers as JSON under their bare type names: an answer is recorded beside its command's key, and both
/// travel between silos. Neither is part of the journal's events.
/// </summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new LocalDateJson(), new LocalTimeJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly FrozenDictionary<string, Type> Types = typeof(ICommand).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(ICommand)) || type.IsAssignableTo(typeof(Answer))))
        .ToFrozenDictionary(NameOf);

    public static string Write(object message) =>
        message is Done ? "\"Done\"" : new JsonObject { [NameOf(message.GetType())] = Node(message) }.ToJsonString();

    public static JsonNode? Node(object message) => JsonSerializer.SerializeToNode(message, message.GetType(), Options);

    public static Answer ReadAnswer(string json) => (Answer)Read(json);

    public static ICommand ReadCommand(string json) => (ICommand)Read(json);

    private static object Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind == JsonValueKind.String)
            return Done.Instance;
        var message = document.RootElement.EnumerateObject().First();
        var type = Types.GetValueOrDefault(message.Name) ?? throw new JsonException($"No message is called '{message.Name}'.");
        return message.Value.Deserialize(type, Options)!;
    }

    private static string NameOf(Type type) => type.FullName!["Commerce.Grains.".Length..];
}
