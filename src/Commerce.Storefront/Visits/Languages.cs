using Microsoft.Net.Http.Headers;

namespace Commerce.Storefront.Visits;

/// <summary>The languages of the pages. The two pseudo languages prove that no text is written into a page: one is longer and
/// accented, the other is also read from right to left.</summary>
public static class Languages
{
    public const string Pseudo = "qps-ploc", PseudoRightToLeft = "qps-plocm";

    public static readonly IReadOnlyList<string> All = ["en", "de", "ru"];

    public static bool IsRightToLeft(string language) => language == PseudoRightToLeft;

    /// <summary>The language in which titles and descriptions are asked for.</summary>
    public static string Locale(string language) => language.StartsWith("qps", StringComparison.Ordinal) ? "en" : language;

    public static string? Known(string? language, bool pseudo) =>
        language is not null && (All.Contains(language) || (pseudo && language is Pseudo or PseudoRightToLeft)) ? language : null;

    /// <summary>The first of the browser's languages that the pages speak.</summary>
    public static string? Accepted(string? header)
    {
        if (!StringWithQualityHeaderValue.TryParseList([header ?? ""], out var wanted))
            return null;
        return wanted.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(All.Contains);
    }
}
