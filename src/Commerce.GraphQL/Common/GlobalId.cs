using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Commerce.Grains;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Common;

/// <summary>An id that names one thing among all: base64url of <c>Type:key</c>. Clients take it as it is.</summary>
internal readonly record struct GlobalId(string Type, string Key)
{
    private const int Longest = 300;

    public Guid Guid => Guid.Parse(Key);

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Type}:{Key}"));

    public static string Of<T>(string type, T id) where T : struct, IId<T> => new GlobalId(type, id.Value.ToString("N")).ToString();

    /// <exception cref="GraphQLException">It is no id of this kind of thing.</exception>
    public static T Read<T>(string type, string text) where T : struct, IId<T> =>
        TryParse(text, out var id) && id.Type == type && Guid.TryParseExact(id.Key, "N", out var value)
            ? T.From(value)
            : throw Wrong(type);

    public static GraphQLException Wrong(string type) =>
        new($"This is no id of a {type}. Take ids as the API gives them.", ErrorCodes.BadUserInput);

    public static bool TryParse(string? text, out GlobalId id)
    {
        id = default;
        if (text is not { Length: > 0 and <= Longest } || Decode(text) is not { } said)
            return false;
        var colon = said.IndexOf(':');
        if (colon < 1)
            return false;
        id = new(said[..colon], said[(colon + 1)..]);
        return true;
    }

    private static string? Decode(string text)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        return Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes[..length])
            : null;
    }
}
