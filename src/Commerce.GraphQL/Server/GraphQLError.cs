using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server;

/// <summary>One entry of a response's <c>errors</c>. It never carries a stack; <see cref="Code"/> is stable.</summary>
public sealed class GraphQLError
{
    public GraphQLError(string message, string code = ErrorCodes.Internal)
    {
        Message = message;
        Code = code;
    }

    /// <summary>The name in <see cref="Extensions"/> of the seconds to wait; HTTP repeats them as <c>Retry-After</c>.</summary>
    public const string RetryAfter = "retryAfter";

    /// <summary>As <see cref="RetryAfter"/> has it: whole seconds, and never none.</summary>
    public static int SecondsOf(TimeSpan wait) => (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));

    public string Message { get; }

    /// <summary>Written as <c>extensions.code</c>.</summary>
    public string Code { get; }

    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response keys (<see cref="string"/>) and list indexes (<see cref="int"/>); null outside execution.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>More members of <c>extensions</c>; values are strings, numbers or booleans.</summary>
    public IReadOnlyDictionary<string, object>? Extensions { get; init; }

    internal static GraphQLError At(string message, string code, Source source, params ReadOnlySpan<int> offsets)
    {
        var locations = new SourceLocation[offsets.Length];
        for (var i = 0; i < offsets.Length; i++) locations[i] = source.LocationAt(offsets[i]);
        return new GraphQLError(message, code) { Locations = locations };
    }

    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations.Select(l => $"{l.Line}:{l.Column}"))})";
}
