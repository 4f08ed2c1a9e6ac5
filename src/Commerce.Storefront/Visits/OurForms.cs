using Commerce.Storefront.Components;
using Commerce.Storefront.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.Storefront.Visits;

/// <summary>Lets a form in only when it comes from a page of ours, as this visitor saw it.</summary>
internal sealed class OurForms : IEndpointFilter
{
    private const long LargestForm = 128 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ChecksItsForm>() is not null)
            return await next(context);
        var visit = Visit.Of(http);
        if (await IsOurs(http, visit))
            return await next(context);
        return Page.Of<ErrorPage>(new ErrorModel("400"), StatusCodes.Status400BadRequest);
    }

    /// <summary>For a form that is too large to be read before its handler runs: the handler finds the token and asks here.</summary>
    public static bool IsOurs(HttpContext http, string? token) => !ComesFromElsewhere(http)
        && http.RequestServices.GetRequiredService<FormTokens>().IsGood(token, Visit.Of(http).Visitor, Visit.Of(http).Actor);

    private static bool ComesFromElsewhere(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none");

    private static async ValueTask<bool> IsOurs(HttpContext http, Visit visit)
    {
        if (ComesFromElsewhere(http))
            return false;
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > LargestForm)
            return false;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return http.RequestServices.GetRequiredService<FormTokens>().IsGood(form["token"], visit.Visitor, visit.Actor);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>Marks an endpoint that checks its form's token itself, by <see cref="OurForms.IsOurs(HttpContext, string?)"/>.</summary>
internal sealed class ChecksItsForm;
