using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>The envelope around the data: errors first, as the reference implementation orders them.</summary>
internal static class ResponseWriter
{
    private static readonly JsonWriterOptions Options =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, OperationRun run, CostReport? cost = null)
    {
        output.Write("{"u8);
        if (run.Errors.Count > 0)
        {
            WriteErrors(output, run.Errors);
            output.Write(","u8);
        }
        output.Write("\"data\":"u8);
        run.WriteData(output);
        cost?.Write(output);
        output.Write("}"u8);
    }

    /// <summary>A request that was refused before anything ran has no <c>data</c> at all.</summary>
    public static void WriteRefusal(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        output.Write("{"u8);
        WriteErrors(output, errors);
        output.Write("}"u8);
    }

    private static void WriteErrors(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        output.Write("\"errors\":"u8);
        using var json = new Utf8JsonWriter(output, Options);
        WriteErrors(json, errors);
    }

    public static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors) WriteError(json, error);
        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            json.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (error.Path is { } path)
        {
            json.WriteStartArray("path");
            foreach (var step in path)
            {
                if (step is int index) json.WriteNumberValue(index);
                else json.WriteStringValue((string)step);
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code);
        foreach (var (name, value) in error.Extensions ?? EmptyExtensions) WriteExtension(json, name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static readonly Dictionary<string, object> EmptyExtensions = [];

    private static void WriteExtension(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value);
    }
}
