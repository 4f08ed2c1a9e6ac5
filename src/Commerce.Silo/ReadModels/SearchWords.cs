using System.Globalization;
using System.Text;
using Commerce.Grains;

namespace Commerce.Silo.ReadModels;

/// <summary>The words by which a person is found: names and e-mail in lower case, the digits of the phone.</summary>
internal static class SearchWords
{
    private static readonly char[] Gaps = [' ', '\t', ',', '.', ';', '-', '\''];

    public static IEnumerable<string> Of(Contact? contact)
    {
        if (contact is null)
            yield break;
        foreach (var name in Folded(contact.Name).Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return name;
        if (contact.Email is { Length: > 0 } email)
            yield return email.Trim().ToLowerInvariant();
        if (contact.Phone is { } phone && Digits(phone) is { Length: > 3 } digits)
            yield return digits;
    }

    /// <summary>What somebody typed to find an order: every word must match the beginning of one of its words.</summary>
    public static IReadOnlyList<string> Typed(string text)
    {
        if (text.Contains('@'))
            return [text.Trim().ToLowerInvariant()];
        if (text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '+' or ' ' or '-' or '/' or '(' or ')') && Digits(text) is { Length: > 3 } digits)
            return [digits];
        return [.. Folded(text).Split(Gaps, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5)];
    }

    /// <summary>Small letters without their marks: Müller is found as muller, whichever way it was typed.</summary>
    private static string Folded(string text) => new(
        [.. text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant)]);

    /// <summary>Without the prefix of the country or of the trunk, so that +49 30 1 and 030 1 are found by each other.</summary>
    private static string Digits(string phone)
    {
        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        var international = phone.TrimStart().StartsWith('+') ? 2 : digits.StartsWith("00", StringComparison.Ordinal) ? 4 : 0;
        return international > 0 && digits.Length > international ? digits[international..] : digits.TrimStart('0');
    }
}
