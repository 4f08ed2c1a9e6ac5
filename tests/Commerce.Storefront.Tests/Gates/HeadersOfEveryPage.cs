using System.Net;
using System.Text.RegularExpressions;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What a browser is told with each page about what it may do.</summary>
public sealed partial class HeadersOfEveryPage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private static readonly string[] Shut = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'"];

    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task The_policy_is_strict(string name)
    {
        var page = await Reach(EveryPage.Of(name), Device.Desktop);
        var first = await page.Context.APIRequest.GetAsync(page.Url);
        var again = await page.Context.APIRequest.GetAsync(page.Url);
        var findings = new Findings();
        findings.Add(name, Faults(first.Headers));
        findings.MustBeNone();

        // A nonce that comes twice is no secret from who has seen it once. A page that guests share for a second is the same for that long.
        var marks = Nonce().Matches(first.Headers["content-security-policy"]).Select(mark => mark.Value).Distinct().ToArray();
        Assert.All(Nonced().Matches(await first.TextAsync()), mark => Assert.Contains(marks, known => known.Contains(mark.Groups[1].Value, StringComparison.Ordinal)));
        if (await first.TextAsync() != await again.TextAsync())
            Assert.DoesNotContain(marks[0], again.Headers["content-security-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_plain_HTTP_nobody_is_told_to_come_by_HTTPS_and_behind_a_proxy_that_speaks_it_everybody_is()
    {
        using var http = new HttpClient { BaseAddress = Shop.Address };
        using var plain = await http.GetAsync("/");
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Add("X-Forwarded-Proto", "https");
        using var secure = await http.SendAsync(asked);
        Assert.Matches("max-age=[0-9]{8,}", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(secure.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task Cookies_are_kept_from_scripts_and_from_other_sites(string name)
    {
        var page = await Reach(EveryPage.Of(name), Device.Desktop);
        foreach (var cookie in await page.Context.CookiesAsync())
        {
            Assert.True(cookie.HttpOnly, $"Scripts can read the cookie {cookie.Name}.");
            Assert.True(cookie.SameSite is Microsoft.Playwright.SameSiteAttribute.Lax or Microsoft.Playwright.SameSiteAttribute.Strict, $"{cookie.Name} goes with other sites' requests.");
            Assert.Equal("/", cookie.Path);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task A_form_without_its_token_changes_nothing(string name)
    {
        var page = await Reach(EveryPage.Of(name), Device.Desktop);
        var actions = await page.EvaluateAsync<string[]>("() => [...document.forms].filter((form) => form.method === 'post').map((form) => form.action)");
        foreach (var action in actions.Distinct())
        {
            var answer = await page.Context.APIRequest.PostAsync(action, new() { Form = page.Context.APIRequest.CreateFormData().Set("key", "a-key-of-ours"), MaxRedirects = 0 });
            Assert.True(answer.Status is (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.Forbidden, $"POST {action} without a token answered {answer.Status}.");
        }
    }

    private static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> headers)
    {
        var policy = headers.GetValueOrDefault("content-security-policy") ?? "";
        foreach (var directive in Shut.Where(directive => !policy.Split(';', StringSplitOptions.TrimEntries).Contains(directive)))
            yield return $"the policy lacks {directive}";
        if (!Nonce().IsMatch(policy))
            yield return "the policy has no nonce";
        foreach (var loose in (string[])["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https: ", "*"])
            if (policy.Contains(loose, StringComparison.Ordinal))
                yield return $"the policy allows {loose}";
        foreach (var (header, value) in ((string, string)[])
            [("x-content-type-options", "^nosniff$"), ("referrer-policy", "^(same-origin|no-referrer|strict-origin.*)$"),
             ("permissions-policy", "microphone=\\(\\)"), ("cross-origin-opener-policy", "^same-origin$"), ("content-type", "^text/html; charset=utf-8$")])
            if (!Regex.IsMatch(headers.GetValueOrDefault(header) ?? "", value))
                yield return $"{header} is {headers.GetValueOrDefault(header) ?? "missing"}";
        if (headers.GetValueOrDefault("cache-control")?.Contains("no-store", StringComparison.Ordinal) == true)
            yield return "no-store forbids the back/forward cache";
        foreach (var chatty in (string[])["server", "x-powered-by", "x-aspnet-version"])
            if (headers.ContainsKey(chatty))
                yield return $"it tells {chatty}";
    }

    [GeneratedRegex("'nonce-[0-9A-Za-z+/=_-]{16,}'")]
    private static partial Regex Nonce();

    [GeneratedRegex(" nonce=\"([^\"]*)\"")]
    private static partial Regex Nonced();
}
