using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Account;

/// <summary>
/// What mails about accounts lead to. Looking at a link does nothing, for programs that read mail do so too: it is done by a button.
/// </summary>
internal static class MailLinks
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/verify-email/{token}", (Visit visit) => Page.Of<VerifyPage>(Model(visit)));
        pages.MapPost("/verify-email/{token}", Verify);
        pages.MapGet("/reset-password/{token}", (Visit visit) => Page.Of<ResetPage>(Model(visit)));
        pages.MapPost("/reset-password/{token}", (Visit visit, string token) => Reset(visit, token, staff: false));
        pages.MapGet("/staff/welcome/{token}", (Visit visit) => Page.Of<ResetPage>(Model(visit) with { Staff = true }));
        pages.MapPost("/staff/welcome/{token}", (Visit visit, string token) => Reset(visit, token, staff: true));
    }

    private static LinkModel Model(Visit visit) => new(visit.Http.Request.Path.ToUriComponent(), []);

    private static async Task<IResult> Verify(Visit visit, string token)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), token };
        var outcome = (await visit.Do(AccountOperations.VerifyEmail, new { input }, data => data.Done)).Done;
        return Shown<VerifyPage>(Model(visit), outcome);
    }

    private static async Task<IResult> Reset(Visit visit, string token, bool staff)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), token, password = form["password"].ToString() };
        var outcome = (await visit.Do(AccountOperations.ResetPassword, new { input }, data => data.Done)).Done;
        return Shown<ResetPage>(Model(visit) with { Staff = staff }, outcome);
    }

    private static Page Shown<TPage>(LinkModel model, Outcome outcome) where TPage : Microsoft.AspNetCore.Components.IComponent => Page.Of<TPage>(
        model with { Refusals = outcome.Errors, Done = outcome.Done },
        outcome.Done ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
