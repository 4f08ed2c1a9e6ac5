using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.SignIn;

/// <summary>Staff sign in here: clerks, managers and administrators.</summary>
internal static class SignInEndpoints
{
    private static readonly Operation<SignInData> In = new("Counter/SignIn/SignIn");
    private static readonly Operation<SignOutData> Out = new("Counter/SignIn/SignOut");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/store/sign-in", Form);
        pages.MapPost("/store/sign-in", SignIn);
        pages.MapPost("/store/sign-out", SignOut);
    }

    private static IResult Form(Visit visit)
    {
        var back = visit.Http.Request.Query["back"].ToString();
        // An address elsewhere, which a stranger may have put there, does not even stand on the page.
        if (!Redirects.IsOurs(back))
            back = "";
        return visit.IsStaff && back.Length == 0 ? Redirects.To("/store/queue") : Page.Of<SignInPage>(new SignInModel(back, "", []));
    }

    private static async Task<IResult> SignIn(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), email = form["email"].ToString(), password = form["password"].ToString(), staff = true };
        var (outcome, model) = ((await visit.Ask(In, new { input })).SignIn, new SignInModel(Redirects.IsOurs(form["back"].ToString()) ? form["back"].ToString() : "", input.email, []));
        return outcome.Done
            ? Redirects.Back(form, "/store/queue")
            : Page.Of<SignInPage>(model with { Errors = outcome.Errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SignOut(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        await visit.Ask(Out, new { input = new { idempotencyKey = form["key"].ToString() } });
        return Redirects.To("/store/sign-in");
    }

    internal sealed record SignInData(SignInOutcome SignIn);

    internal sealed record SignInOutcome : Outcome;

    internal sealed record SignOutData(SignOutOutcome SignOut);

    internal sealed record SignOutOutcome(IReadOnlyList<Refusal> Errors);
}
