using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Common;

internal sealed record PageInfo(bool HasPreviousPage, bool HasNextPage, string? StartCursor, string? EndCursor);

/// <summary>A stretch of a list that is known by number.</summary>
internal readonly record struct Page(int Skip, int Take)
{
    public const int Usual = 20, Most = 100;

    /// <summary>
    /// From <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>, as Relay reads them: the cursors bound the list, of that come
    /// the first ones, and of these the last ones.
    /// </summary>
    /// <param name="total">Only asked for when the end of the list counts.</param>
    public static Page Of(FieldContext context, Func<int> total)
    {
        var (first, last) = (context.Arg<int?>("first"), context.Arg<int?>("last"));
        var before = Number(context.Arg<string?>("before"));
        var start = Number(context.Arg<string?>("after")) is { } behind ? behind + 1 : 0;
        if (last is null)
        {
            var take = Math.Min(first ?? Usual, Most);
            return new(start, before is { } limit ? Math.Clamp(limit - start, 0, take) : take);
        }
        var end = Math.Max(start, Math.Min(before ?? int.MaxValue, total()));
        if (first is { } most)
            end = start + Math.Min(end - start, most);
        var skip = Math.Max(start, end - Math.Min(last.Value, Most));
        return new(skip, end - skip);
    }

    public PageInfo Info(int count, int total) => count == 0
        ? new(Skip > 0, Skip < total, null, null)
        : new(Skip > 0, Skip + count < total, CursorAt(Skip), CursorAt(Skip + count - 1));

    public static string CursorAt(int number) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"at:{number.ToString(CultureInfo.InvariantCulture)}"));

    private static int? Number(string? cursor)
    {
        if (cursor is null)
            return null;
        Span<byte> bytes = stackalloc byte[32];
        return cursor.Length <= 32 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is ['a', 't', ':', .. var digits]
            && digits.All(char.IsAsciiDigit) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? number
            : throw new GraphQLException(CommerceErrors.NoCursor, ErrorCodes.BadUserInput);
    }
}
