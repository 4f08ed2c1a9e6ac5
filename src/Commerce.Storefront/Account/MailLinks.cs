using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Account;

/// <summary>
/// What mails about accounts lead to. Looking at a link does nothing, for programs that read mail do so too: it is done by a button.
/// </summary>
internal static class MailLinks
{
    private const string Verification = "/account/verify", OfCustomer = "/account/reset", OfStaff = "/store/reset";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Verification, (string? token) => Page.Of<VerifyPage>(new LinkModel(Verification, token, [])));
        pages.MapPost(Verification, Verify);
        foreach (var path in new[] { OfCustomer, OfStaff })
        {
            pages.MapGet(path, (string? token) => Page.Of<ResetPage>(new LinkModel(path, token, [])));
            pages.MapPost(path, (Visit visit) => Reset(visit, path));
        }
    }

    private static async Task<IResult> Verify(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), token = form["link"].ToString() };
        return Shown<VerifyPage>(Verification, input.token, (await visit.Do(AccountOperations.VerifyEmail, new { input }, data => data.Done)).Done);
    }

    private static async Task<IResult> Reset(Visit visit, string path)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), token = form["link"].ToString(), password = form["password"].ToString() };
        return Shown<ResetPage>(path, input.token, (await visit.Do(AccountOperations.ResetPassword, new { input }, data => data.Done)).Done);
    }

    private static Page Shown<TPage>(string path, string token, Outcome outcome) where TPage : IComponent => Page.Of<TPage>(
        new LinkModel(path, token, outcome.Errors, outcome.Done), outcome.Done ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
