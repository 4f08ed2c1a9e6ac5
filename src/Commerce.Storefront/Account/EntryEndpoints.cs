using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Account;

/// <summary>In, out, and what to do without a password.</summary>
internal static class EntryEndpoints
{
    private static readonly Operation<ContactData> Contact = new("Account/OrderContact");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account/sign-in", (Visit visit) => visit.IsCustomer ? Redirects.To(Local(visit) ?? "/account") : Page.Of<SignInPage>(new EntryModel(Local(visit), [])));
        pages.MapPost("/account/sign-in", SignIn);
        pages.MapPost("/account/sign-out", SignOut);
        pages.MapGet("/account/sign-up", ShowSignUp);
        pages.MapPost("/account/sign-up", SignUp);
        pages.MapGet("/account/forgot", (Visit visit, string? staff) => Page.Of<ForgotPage>(new EntryModel(Local(visit), []) { Staff = staff is not null }));
        pages.MapPost("/account/forgot", Forgot);
    }

    public static IResult SignInFirst(Visit visit) => Redirects.To($"/account/sign-in?back={Uri.EscapeDataString(visit.Here)}");

    /// <summary>The guest's cart becomes the customer's, and the browser's forms and carts of before are nobody's any more.</summary>
    private static async Task<IResult> SignIn(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var outcome = await Ask(visit, form, visit.Cart);
        // A cart that the shop does not know keeps nobody out.
        if (visit.Cart is not null && outcome.Errors.Any(error => error.Path?.Contains("cart") == true))
            outcome = await Ask(visit, form, null);
        if (!outcome.Done)
            return Page.Of<SignInPage>(new EntryModel(form["back"], outcome.Errors) { Email = form["email"] }, StatusCodes.Status422UnprocessableEntity);
        visit.DropCart();
        visit.RenewVisitor();
        if (visit.Store is null && outcome.Viewer?.PreferredStore is { } store)
            visit.KeepStore(store.Id);
        return Redirects.Back(form, "/account");
    }

    private static async Task<SignInOutcome> Ask(Visit visit, IFormCollection form, CartKey? cart)
    {
        var input = new
        {
            idempotencyKey = form["key"].ToString(), email = form["email"].ToString(), password = form["password"].ToString(),
            cart = cart?.Id, secret = cart?.Secret,
        };
        return (await visit.Do(AccountOperations.SignIn, new { input }, data => data.Outcome)).Outcome;
    }

    private static async Task<IResult> SignOut(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        await visit.Ask(AccountOperations.SignOut, new { input = new { idempotencyKey = form["key"].ToString(), everywhere = form["everywhere"] == "true" } });
        visit.DropCart();
        visit.RenewVisitor();
        visit.Tell("account.signed-out");
        return Redirects.Back(form);
    }

    private static async Task<IResult> ShowSignUp(Visit visit, string? order)
    {
        if (visit.IsCustomer)
            return Redirects.To(Local(visit) ?? "/account");
        var contact = order is null ? null : (await visit.Ask(Contact, new { token = order })).Order?.Contact;
        return Page.Of<SignUpPage>(new EntryModel(Local(visit), []) { Name = contact?.Name, Email = contact?.Email, Phone = contact?.Phone });
    }

    private static async Task<IResult> SignUp(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var phone = form["phone"].ToString() is { Length: > 0 } given ? given : null;
        var input = new
        {
            idempotencyKey = form["key"].ToString(), name = form["name"].ToString(), email = form["email"].ToString(), phone,
            password = form["password"].ToString(), locale = visit.Locale,
        };
        var outcome = (await visit.Do(AccountOperations.SignUp, new { input }, data => data.Done)).Done;
        var model = new EntryModel(form["back"], outcome.Errors) { Name = input.name, Email = input.email, Phone = phone };
        // Whether the address was taken is told by mail only; who has just made the account signs in with what they typed.
        return outcome.Done
            ? Page.Of<SignInPage>(model with { Sent = true })
            : Page.Of<SignUpPage>(model, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Forgot(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var staff = form["staff"] == "true";
        var input = new { idempotencyKey = form["key"].ToString(), email = form["email"].ToString(), staff };
        await visit.Do(AccountOperations.RequestReset, new { input }, data => data.Done);
        return Page.Of<ForgotPage>(new EntryModel(form["back"], []) { Email = input.email, Sent = true, Staff = staff });
    }

    private static string? Local(Visit visit) => visit.Http.Request.Query["back"].ToString() is var back && Redirects.IsOurs(back) ? back : null;

    private sealed record ContactData(ContactOrder? Order);

    private sealed record ContactOrder(OrderContact? Contact);

    private sealed record OrderContact(string Name, string? Email, string? Phone);
}
