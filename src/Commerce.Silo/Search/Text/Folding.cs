using System.Buffers;
using System.Globalization;
using System.Text;

namespace Commerce.Silo.Search.Text;

/// <summary>
/// Text as it is compared: lower case, without accents, of letters and digits only, words parted by a space and the parts of
/// a compound ("e-bike", "27.5") by a hyphen. It is ours and not a database's, so that every shop finds and ranks alike.
/// </summary>
internal static class Folding
{
    private const int Diaeresis = 0x308, Breve = 0x306;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜøØ\u0308");

    private enum Aim { Compare, CompareSpeltOut, Show }

    /// <summary>The usual form: ä as a, ß as ss, ё as е.</summary>
    public static string Plain(string text) => Fold(text.Normalize(NormalizationForm.FormKD), Aim.Compare);

    /// <summary>As typed on a keyboard without umlauts: ä as ae.</summary>
    public static string SpeltOut(string text) => Fold(text.Normalize(NormalizationForm.FormKD), Aim.CompareSpeltOut);

    /// <summary>Whether spelling out may make a difference; it costs as much again, and most text has no need of it.</summary>
    public static bool HasUmlauts(string text) => text.AsSpan().IndexOfAny(Umlauts) >= 0;

    /// <summary>Accents kept: what a shopper is shown when a word is proposed.</summary>
    public static string Shown(string text) => Fold(text.Normalize(NormalizationForm.FormKC), Aim.Show);

    /// <summary>Cut to the limit and rid of halves of characters, which normalisation would throw at.</summary>
    public static string Bounded(string? text, int limit)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var cut = text.Length > limit ? text[..limit] : text;
        if (Ascii.IsValid(cut)) return cut;
        var whole = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
            whole.Append(rune.Value is 0xFFFD or 0xFFFE or 0xFFFF ? " " : rune.ToString());
        return whole.ToString();
    }

    private static string Fold(string text, Aim aim)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(folded, Rune.ToLowerInvariant(rune), aim);
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune, Aim aim)
    {
        if (rune.Value is '\'' or '’' or 'ʼ' or '`') return;
        if (rune.IsAscii || aim == Aim.Show) AppendKept(folded, rune);
        else if (rune.Value == Diaeresis) SpellOut(folded, aim);
        else if (rune.Value == Breve && EndsWith(folded, 'и')) folded[^1] = 'й'; // й is a letter of its own, not an accented и.
        else if (Spelling(rune.Value, aim) is { } spelling) folded.Append(spelling);
        else AppendKept(folded, rune);
    }

    private static void SpellOut(StringBuilder folded, Aim aim)
    {
        if (aim == Aim.CompareSpeltOut && (EndsWith(folded, 'a') || EndsWith(folded, 'o') || EndsWith(folded, 'u')))
            folded.Append('e');
    }

    private static void AppendKept(StringBuilder folded, Rune rune)
    {
        if (Rune.IsLetter(rune) || Rune.IsDigit(rune)) AppendLetter(folded, rune);
        else if (rune.Value is '-' or '.' or '_' or 0x2010 or 0x2011) folded.Append('-');
        else if (!IsSilent(rune)) folded.Append(' ');
    }

    private static void AppendLetter(StringBuilder folded, Rune letter)
    {
        if (letter.IsBmp) folded.Append((char)letter.Value);
        else folded.Append(letter);
    }

    /// <summary>Accents, soft hyphens and joiners stand inside a word and must not part it.</summary>
    private static bool IsSilent(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool EndsWith(StringBuilder folded, char letter) => folded.Length > 0 && folded[^1] == letter;

    /// <summary>The letters that Unicode does not take apart by itself.</summary>
    private static string? Spelling(int letter, Aim aim) => letter switch
    {
        'ß' => "ss",
        'ø' => aim == Aim.CompareSpeltOut ? "oe" : "o",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'ς' => "σ",
        _ => null,
    };
}
