using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Stores;

/// <summary>Stores: their hours, and whether they take pickup orders.</summary>
internal static class StoresEndpoints
{
    private static readonly Operation<StoresData> Asked = new("Operations/Stores/StoresPage");
    private static readonly Operation<PauseData> Pause = new("Operations/Stores/PausePickup");
    private static readonly Operation<ResumeData> Resume = new("Operations/Stores/ResumePickup");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ops/stores", (Visit visit) => Show(visit, []));
        pages.MapPost("/ops/stores/{id}/pause", (Visit visit, string id) => Do(visit, "ops.done-pause", async (key, form) =>
            (await visit.Do(Pause, new { input = new { idempotencyKey = key, store = id, reason = form["reason"].ToString(), until = Until(visit, id, form) } }, data => data.PausePickup)).PausePickup));
        pages.MapPost("/ops/stores/{id}/resume", (Visit visit, string id) => Do(visit, "ops.done-resume-pickup", async (key, _) =>
            (await visit.Do(Resume, new { input = new { idempotencyKey = key, store = id } }, data => data.ResumePickup)).ResumePickup));
    }

    private static async Task<Page> Show(Visit visit, IReadOnlyList<Refusal> refused)
    {
        var mine = Scope.Of(visit).Stores.Select(store => store.Id).ToHashSet();
        var stores = (await visit.Ask(Asked)).Stores.Where(store => mine.Contains(store.Id)).OrderBy(store => store.Name, StringComparer.Create(visit.Format.Culture, ignoreCase: true));
        return Page.Of<StoresPage>(new StoresModel([.. stores], refused), refused.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Do(Visit visit, string told, Func<string, IFormCollection, ValueTask<Answer>> deed)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var done = await deed(form["key"].ToString(), form);
        if (!done.Done)
            return await Show(visit, done.Errors);
        visit.Tell(told);
        return Redirects.To("/ops/stores");
    }

    /// <summary>What is typed is the store's own clock.</summary>
    private static DateTimeOffset? Until(Visit visit, string store, IFormCollection form)
    {
        if (!DateTime.TryParseExact(form["until"], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Scope.Of(visit).Stores.FirstOrDefault(one => one.Id == store)?.TimeZone ?? Scope.Of(visit).Zone);
        return new(clock, zone.GetUtcOffset(clock));
    }

    internal sealed record StoresData(IReadOnlyList<OneStore> Stores);

    internal sealed record PauseData(Answer PausePickup);

    internal sealed record ResumeData(Answer ResumePickup);
}
