using System.Globalization;
using System.Text.RegularExpressions;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Reading;

/// <summary>What may stand on a page without being one of its texts: the demo's own data, what tests typed, dates, and codes.</summary>
internal static partial class KnownWords
{
    private static readonly Lazy<(HashSet<string> Values, string Whole)> Data = new(Read);

    private static readonly HashSet<string> Calendar = [.. new[] { CultureInfo.GetCultureInfo("en-GB").DateTimeFormat }
        .SelectMany(format => format.DayNames.Concat(format.AbbreviatedDayNames).Concat(format.MonthNames).Concat(format.AbbreviatedMonthNames)).Where(name => name.Length > 0)];

    /// <summary>Pieces of a text that come from none of these.</summary>
    public static IEnumerable<string> NotIn(string text) => Data.Value.Values.Contains(text) ? [] : Between().Split(text)
        .Select(piece => string.Join(' ', piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Calendar.Contains(word.Trim(',', '.')))))
        .Select(piece => piece.Trim(' ', '.', '"', '“', '”', '\''))
        .Where(piece => Word().IsMatch(piece) && !Code().IsMatch(piece) && !IsData(piece));

    /// <summary>A short piece must be a whole value, lest a word of ours be taken for one; a long one may be a part, as a paragraph is.</summary>
    private static bool IsData(string piece) =>
        Data.Value.Values.Contains(piece) || (piece.Length > 12 && Data.Value.Whole.Contains(piece, StringComparison.Ordinal));

    private static (HashSet<string>, string) Read()
    {
        var wish = new Wish();
        var cells = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Commerce.Silo", "Demo", "Data"), "*.csv")
            .Select(file => Tag().Replace(File.ReadAllText(file).Replace("\"\"", "\"", StringComparison.Ordinal), "\n")).ToList();
        var whole = Space().Replace(System.Net.WebUtility.HtmlDecode(string.Join('\n', cells)), " ");
        IEnumerable<string> values = [.. cells.SelectMany(text => Cell().Split(text)), "Velo Okarina", wish.Name, wish.Email, wish.Street, "Berlin", "Deutsch", "English"];
        return ([.. values.SelectMany(value => Between().Split(value).Append(value)).Select(value => value.Trim(' ', '"', '.')).Where(value => value.Length > 0)], whole);
    }

    [GeneratedRegex(@"\s*[·,|/:()×–—;+=]\s*|\s-\s|\s(?=\d)|(?<=\d)\s")]
    private static partial Regex Between();

    [GeneratedRegex(@"[,;|\n\r""=]")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    /// <summary>Numbers of orders and parts, addresses, language tags.</summary>
    [GeneratedRegex(@"^[A-Z0-9-]*\d[A-Z0-9-]*$|@|^https?$|^qps-ploc|^[\w./-]+\.(example|csv)$|^localhost")]
    private static partial Regex Code();
}
