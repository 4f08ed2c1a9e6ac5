using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Users;

/// <summary>Who works here: managers see those of their stores and take on clerks.</summary>
internal static class UsersEndpoints
{
    private static readonly Operation<UsersData> Asked = new("Operations/Users/UsersPage");
    private static readonly Operation<CreateData> Create = new("Operations/Users/CreateStaff");
    private static readonly Operation<ChangeData> Change = new("Operations/Users/ChangeStaff");
    private static readonly Operation<DisableData> Disable = new("Operations/Users/DisableStaff");
    private static readonly Operation<EnableData> Enable = new("Operations/Users/EnableStaff");
    private static readonly Operation<ResetData> Reset = new("Operations/Users/ResetStaffPassword");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ops/users", (Visit visit) => Show(visit, new(), []));
        pages.MapPost("/ops/users", Hire);
        pages.MapPost("/ops/users/{id}/change", (Visit visit, string id) => Do(visit, "ops.done-change", async (key, form) =>
            (await visit.Do(Change, new { input = new { idempotencyKey = key, staff = id, role = RoleOf(form), stores = StoresOf(form) } }, data => data.ChangeStaff)).ChangeStaff));
        pages.MapPost("/ops/users/{id}/disable", (Visit visit, string id) => Do(visit, "ops.done-disable", async (key, _) =>
            (await visit.Do(Disable, new { input = new { idempotencyKey = key, staff = id } }, data => data.DisableStaff)).DisableStaff));
        pages.MapPost("/ops/users/{id}/enable", (Visit visit, string id) => Do(visit, "ops.done-enable", async (key, _) =>
            (await visit.Do(Enable, new { input = new { idempotencyKey = key, staff = id } }, data => data.EnableStaff)).EnableStaff));
        pages.MapPost("/ops/users/{id}/reset", (Visit visit, string id) => Do(visit, "ops.done-reset", async (key, _) =>
            (await visit.Do(Reset, new { input = new { idempotencyKey = key, staff = id } }, data => data.ResetStaffPassword)).ResetStaffPassword));
    }

    private static async Task<Page> Show(Visit visit, NewMember typed, IReadOnlyList<Refusal> refused)
    {
        var data = await visit.Ask(Asked, new { store = visit.Asked("store") });
        return Page.Of<UsersPage>(new UsersModel(data.Staff, data.Me?.Id, typed, refused), refused.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Hire(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var typed = new NewMember(form["name"].ToString(), form["email"].ToString(), RoleOf(form), form["locale"].ToString(), Open: true) { Stores = StoresOf(form) };
        var input = new
        {
            idempotencyKey = form["key"].ToString(), name = typed.Name, email = typed.Email, role = typed.Role, stores = typed.Stores,
            locale = Languages.All.Contains(typed.Locale) ? typed.Locale : visit.Locale,
        };
        var done = (await visit.Do(Create, new { input }, data => data.CreateStaff)).CreateStaff;
        if (!done.Done)
            return await Show(visit, typed, done.Errors);
        visit.Tell("ops.done-hire");
        return Redirects.To("/ops/users");
    }

    private static async Task<IResult> Do(Visit visit, string told, Func<string, IFormCollection, ValueTask<Answer>> deed)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var done = await deed(form["key"].ToString(), form);
        if (!done.Done)
            return await Show(visit, new(), done.Errors);
        visit.Tell(told);
        return Redirects.To("/ops/users");
    }

    private static StaffRole RoleOf(IFormCollection form) =>
        form["role"].ToString() switch { "ADMIN" => StaffRole.Admin, "MANAGER" => StaffRole.Manager, _ => StaffRole.Clerk };

    private static IReadOnlyList<string> StoresOf(IFormCollection form) => [.. form["stores"].OfType<string>()];

    internal sealed record UsersData(IReadOnlyList<Member> Staff, MeData? Me);

    internal sealed record MeData(string? Id);

    internal sealed record CreateData(Answer CreateStaff);

    internal sealed record ChangeData(Answer ChangeStaff);

    internal sealed record DisableData(Answer DisableStaff);

    internal sealed record EnableData(Answer EnableStaff);

    internal sealed record ResetData(Answer ResetStaffPassword);
}
