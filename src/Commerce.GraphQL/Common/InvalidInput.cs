using Commerce.Grains;

namespace Commerce.GraphQL.Common;

/// <summary>A value that no rule would accept, found before a grain is asked.</summary>
/// <param name="Path">The way to it, from <c>input</c> on.</param>
internal sealed record InvalidInput(string Message, IReadOnlyList<string>? Path) : Refusal(Message)
{
    public static InvalidInput At(string message, params ReadOnlySpan<string> path) => new(message, ["input", .. path]);
}
