using Commerce.Storefront.Asking;
using Commerce.Storefront.Components;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commerce.Storefront.Rendering;

/// <summary>What a page could not do, as a page that says how to go on.</summary>
internal static class Failures
{
    public static async Task Show(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (ShopFailed e) when (!http.Response.HasStarted && Answer(http, e) is { } answer)
        {
            await answer.ExecuteAsync(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && e is not OperationCanceledException)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Commerce.Storefront").LogError(e, "{Path} failed", http.Request.Path);
            await Error("500", 500).ExecuteAsync(http);
        }
    }

    /// <summary>Null for what only a mistake of ours can cause.</summary>
    private static IResult? Answer(HttpContext http, ShopFailed failed) => failed.Code switch
    {
        "UNAUTHENTICATED" => Redirects.To(SignInFor(http)),
        "FORBIDDEN" => Error("403", 403),
        "NOT_FOUND" or "BAD_USER_INPUT" => Error("404", 404),
        "OVERLOADED" or "TIMEOUT" => Error("503", 503, failed.RetryAfter ?? 2),
        "RATE_LIMITED" => Error("503", 429, failed.RetryAfter ?? 2),
        "OUTCOME_UNKNOWN" => Error("unknown", 503, 2),
        _ => null,
    };

    private static string SignInFor(HttpContext http)
    {
        var staff = http.Request.Path.StartsWithSegments("/store") || http.Request.Path.StartsWithSegments("/ops");
        return $"{(staff ? "/store/sign-in" : "/account/sign-in")}?back={Uri.EscapeDataString(Visit.Of(http).Here)}";
    }

    private static Page Error(string kind, int status, int? retryAfter = null) => Page.Of<ErrorPage>(new ErrorModel(kind), status, retryAfter);
}
