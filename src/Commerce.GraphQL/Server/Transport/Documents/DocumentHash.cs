using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Commerce.GraphQL.Server.Transport.Documents;

/// <summary>SHA-256 of a document's UTF-8, in lower-case hexadecimal: how clients and we name it.</summary>
public static class DocumentHash
{
    private const int Digits = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public static string Of(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>Whether a hash, right or wrong, stands for the document, so that its text may be left out.</summary>
    internal static bool IsIn(JsonElement extensions, out JsonElement persisted)
    {
        persisted = default;
        return extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery", out persisted)
            && persisted.ValueKind != JsonValueKind.Null;
    }

    /// <summary>The hash in <c>extensions.persistedQuery</c>; null when there is none.</summary>
    /// <exception cref="GraphQLException">It is there but wrong.</exception>
    internal static string? In(JsonElement extensions)
    {
        if (!IsIn(extensions, out var persisted)) return null;
        if (persisted.ValueKind != JsonValueKind.Object) throw RequestReader.Bad("Invalid extensions.persistedQuery");
        if (!persisted.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || version.GetRawText() != "1")
            throw RequestReader.Bad("Unsupported persisted query version: send 1");
        if (!persisted.TryGetProperty("sha256Hash", out var hash) || hash.ValueKind != JsonValueKind.String
            || hash.GetString() is not { Length: Digits } digits || digits.AsSpan().ContainsAnyExcept(Hexadecimal))
            throw RequestReader.Bad("extensions.persistedQuery.sha256Hash is 64 lower-case hexadecimal digits");
        return digits;
    }
}
