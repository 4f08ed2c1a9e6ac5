using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Welcome;

/// <summary>Where the link of an invitation leads: somebody who is new, or who forgot, chooses a password.</summary>
internal static class WelcomeEndpoints
{
    private static readonly Operation<PasswordData> Choose = new("Operations/Welcome/ChoosePassword");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/staff/welcome/{token}", (string token) => Page.Of<WelcomePage>(new WelcomeModel(token, [])));
        pages.MapPost("/staff/welcome/{token}", Welcome);
    }

    private static async Task<IResult> Welcome(Visit visit, string token)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), token, password = form["password"].ToString() };
        var done = (await visit.Ask(Choose, new { input })).ResetPassword;
        if (!done.Done)
            return Page.Of<WelcomePage>(new WelcomeModel(token, done.Errors), StatusCodes.Status422UnprocessableEntity);
        visit.Tell("ops.done-password");
        return Redirects.To("/store/sign-in");
    }

    internal sealed record PasswordData(Answer ResetPassword);
}
