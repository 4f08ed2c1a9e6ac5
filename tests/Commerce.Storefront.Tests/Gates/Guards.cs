using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What a browser has to be told with each page about what it may do, and what it must not be told.</summary>
internal static partial class Guards
{
    private static readonly string[] Shut = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'"];
    private static readonly string[] Loose = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", "http:", "https: ", "*"];
    private static readonly string[] Chatty = ["server", "x-powered-by", "x-aspnet-version"];

    private static readonly (string Header, string Value)[] Told =
    [
        ("x-content-type-options", "^nosniff$"), ("referrer-policy", "^(same-origin|no-referrer|strict-origin.*)$"), ("permissions-policy", "microphone=\\(\\)"),
        ("cross-origin-opener-policy", "^same-origin$"), ("content-type", "^text/html; charset=utf-8$"),
    ];

    public static IEnumerable<string> Faults(SentPage page) =>
        [.. Headers(page.Headers), .. Marks(page), .. page.Cookies.SelectMany(Cookie), .. page.FormsWithoutToken];

    private static IEnumerable<string> Headers(IReadOnlyDictionary<string, string> headers)
    {
        var policy = Policy(headers);
        foreach (var directive in Shut.Where(directive => !policy.Split(';', StringSplitOptions.TrimEntries).Contains(directive)))
            yield return $"the policy lacks {directive}";
        foreach (var loose in Loose.Where(loose => policy.Contains(loose, StringComparison.Ordinal)))
            yield return $"the policy allows {loose}";
        foreach (var (header, value) in Told)
            if (!Regex.IsMatch(headers.GetValueOrDefault(header) ?? "", value))
                yield return $"{header} is {headers.GetValueOrDefault(header) ?? "missing"}";
        if (headers.GetValueOrDefault("cache-control")?.Contains("no-store", StringComparison.Ordinal) == true)
            yield return "no-store forbids the back/forward cache";
        foreach (var chatty in Chatty.Where(headers.ContainsKey))
            yield return $"it tells {chatty}";
    }

    /// <summary>
    /// A nonce that comes twice is no secret from who has seen it once. A page that guests share for a second is the same for that long.
    /// </summary>
    private static IEnumerable<string> Marks(SentPage page)
    {
        var marks = Nonce().Matches(Policy(page.Headers)).Select(mark => mark.Groups[1].Value).Distinct().ToArray();
        if (marks.Length != 1)
            yield return $"the policy has {marks.Length} nonces";
        else if (page.Html != page.HtmlAgain && Policy(page.HeadersAgain).Contains(marks[0], StringComparison.Ordinal))
            yield return "the nonce came twice";
        foreach (Match mark in Marked().Matches(page.Html))
            if (!marks.Contains(mark.Groups[1].Value))
                yield return $"code has a mark that the policy does not know: {mark.Value}";
    }

    private static IEnumerable<string> Cookie(BrowserContextCookiesResult cookie)
    {
        if (!cookie.HttpOnly)
            yield return $"scripts can read the cookie {cookie.Name}";
        if (cookie.SameSite is not (SameSiteAttribute.Lax or SameSiteAttribute.Strict))
            yield return $"the cookie {cookie.Name} goes with other sites' requests";
        if (cookie.Path != "/" || cookie.Domain.StartsWith('.'))
            yield return $"the cookie {cookie.Name} could not be held to this host: {cookie.Domain}{cookie.Path}";
    }

    private static string Policy(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("content-security-policy") ?? "";

    [GeneratedRegex("'nonce-([0-9A-Za-z+/=_-]{16,})'")]
    private static partial Regex Nonce();

    [GeneratedRegex(" nonce=\"([^\"]*)\"")]
    private static partial Regex Marked();
}
