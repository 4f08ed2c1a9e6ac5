using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Visits;

/// <summary>POST → redirect → GET: going back never sends a form again.</summary>
internal static class Redirects
{
    public static IResult To(string path) => new SeeOther(path);

    /// <summary>To the page that the form was on. An address elsewhere, which a stranger may have put there, leads home.</summary>
    public static IResult Back(IFormCollection form, string otherwise = "/") =>
        new SeeOther(IsOurs(form["back"].ToString()) ? form["back"].ToString() : otherwise);

    internal static bool IsOurs(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.Length <= 2_000
        && !path.AsSpan().ContainsAnyExceptInRange('!', '~') && !path.Contains('\\');

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
