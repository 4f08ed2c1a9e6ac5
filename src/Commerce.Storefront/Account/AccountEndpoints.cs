using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Account;

/// <summary>The account of who is signed in.</summary>
internal static class AccountEndpoints
{
    private const string Profile = "profile", Password = "password";
    private static readonly Operation<AccountData> Asked = new("Account/AccountPage");
    private static readonly Operation<OrdersData> AskedOrders = new("Account/OrdersPage");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account", (Visit visit) => Show(visit));
        pages.MapGet("/account/orders", Orders);
        pages.MapPost("/account/profile", ChangeProfile);
        pages.MapPost("/account/password", ChangePassword);
        pages.MapGet("/account/profile", () => Redirects.To("/account"));
        pages.MapGet("/account/password", () => Redirects.To("/account"));
        EntryEndpoints.Map(pages);
        MailLinks.Map(pages);
    }

    private static async Task<IResult> Show(Visit visit, IReadOnlyList<Refusal>? refusals = null, string? form = null)
    {
        var data = await visit.Ask(Asked, new { at = visit.Position });
        return data.Me is { } owner
            ? Page.Of<AccountPage>(
                new AccountModel(owner, [.. data.Stores.Where(store => store.Role == "STORE")], refusals ?? [], form),
                refusals is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntryEndpoints.SignInFirst(visit);
    }

    private static async Task<IResult> Orders(Visit visit, string? after)
    {
        if (!visit.IsCustomer || (await visit.Ask(AskedOrders, new { after, at = visit.Position })).Me?.Orders is not { } orders)
            return EntryEndpoints.SignInFirst(visit);
        return Page.Of<OrdersPage>(new OrdersModel(orders, after is null));
    }

    private static async Task<IResult> ChangeProfile(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var store = form["store"].ToString() is { Length: > 0 } chosen ? chosen : null;
        var input = new
        {
            idempotencyKey = form["key"].ToString(), name = form["name"].ToString(), phone = form["phone"].ToString(),
            locale = form["locale"].ToString(), preferredStore = store,
        };
        var outcome = (await visit.Do(AccountOperations.ChangeProfile, new { input }, data => data.Done)).Done;
        if (!outcome.Done)
            return await Show(visit, outcome.Errors, Profile);
        if (store is not null)
            visit.KeepStore(store);
        visit.Tell("account.saved");
        return Redirects.To("/account");
    }

    private static async Task<IResult> ChangePassword(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = form["key"].ToString(), current = form["current"].ToString(), password = form["password"].ToString() };
        var outcome = (await visit.Do(AccountOperations.ChangePassword, new { input }, data => data.Done)).Done;
        if (!outcome.Done)
            return await Show(visit, outcome.Errors, Password);
        visit.Tell("account.password-changed");
        return Redirects.To("/account");
    }
}
