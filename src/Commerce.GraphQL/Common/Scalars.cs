using System.Globalization;
using NodaTime;

namespace Commerce.GraphQL.Common;

internal static class Decimals
{
    /// <exception cref="FormatException">It is no plain decimal number.</exception>
    public static decimal Parse(string text) =>
        text.Length <= 30 && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException("Write a plain number, such as \"1299.90\".");
}

internal static class Times
{
    private const string Pattern = "yyyy-MM-ddTHH:mm:ss.FFFFFFZ";

    public static DateTimeOffset Parse(string text) =>
        text.Length <= 40 && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : throw new FormatException("Write an instant such as \"2026-12-24T09:30:00Z\".");

    public static string Format(DateTimeOffset value) => value.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset ToTime(this Instant instant) => instant.ToDateTimeOffset();
}

internal static class Codes
{
    public static string Country(string text) => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
        ? text
        : throw new FormatException("Write two capital letters, such as \"DE\".");

    public static string Locale(string text) => text is { Length: >= 2 and <= 35 }
        && char.IsAsciiLetter(text[0]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')
        ? text
        : throw new FormatException("Write a language tag, such as \"de\" or \"pt-BR\".");
}

internal static class Positions
{
    public static long Parse(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        ? position
        : throw new FormatException("Send back a position as the API gave it.");

    public static string Format(long position) => position.ToString(CultureInfo.InvariantCulture);
}
