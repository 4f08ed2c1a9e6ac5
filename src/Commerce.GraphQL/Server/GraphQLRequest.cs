using System.Text.Json;

namespace Commerce.GraphQL.Server;

/// <summary>
/// What a client asks. <see cref="Variables"/> is a JSON object, or undefined for none. The query is empty where a client sent its
/// hash in its place and no transport has looked it up yet.
/// </summary>
public sealed record GraphQLRequest(string Query)
{
    public string? OperationName { get; init; }
    public JsonElement Variables { get; init; }

    /// <summary>Whatever a protocol adds; a JSON object, or undefined.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Whether the answer is to tell in <c>extensions.cost</c> what it cost. Those who ask in process need not read it.</summary>
    public bool ReportsCost { get; init; }

    /// <summary>Set for GET, which must change nothing: mutations are refused.</summary>
    public bool IsSafe { get; init; }
}
