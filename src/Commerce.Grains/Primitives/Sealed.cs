using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>
/// Personal text under its subject's key. The rules carry it about and never open it; when the key is destroyed the text is
/// gone from every event, and the books stay.
/// </summary>
[JsonConverter(typeof(SealedJson))]
public sealed record Sealed(SubjectId Subject, string Cipher)
{
    internal sealed class SealedJson : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.GetString()!;
            return new(new(Guid.Parse(text.AsSpan(0, 36))), text[37..]);
        }

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Subject.Value}:{value.Cipher}");
    }
}
