using System.Text.Json.Serialization;

namespace Commerce.Grains.Imports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportStarted))]
[JsonSerializable(typeof(ImportProgressed))]
[JsonSerializable(typeof(RowsRejected))]
[JsonSerializable(typeof(RowsWarned))]
[JsonSerializable(typeof(ImportFinished))]
[JsonSerializable(typeof(ImportFailed))]
[JsonSerializable(typeof(ImportState))]
internal sealed partial class ImportJson : JsonSerializerContext;
