using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Visits;

/// <summary>Language and appearance, kept by the browser.</summary>
internal static class PreferenceEndpoints
{
    private static readonly TimeSpan Years = TimeSpan.FromDays(400);

    public static void Map(IEndpointRouteBuilder pages) => pages.MapPost("/preferences", Prefer);

    private static async Task<IResult> Prefer(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        if (Languages.Known(form["language"], visit.Options.Development) is { } language)
            visit.Cookies.Keep(VisitCookies.Language, language, Years);
        if (form["theme"].ToString() is "light" or "dark")
            visit.Cookies.Keep(VisitCookies.Theme, form["theme"].ToString(), Years);
        else
            visit.Cookies.Drop(VisitCookies.Theme);
        return Redirects.Back(form);
    }
}
