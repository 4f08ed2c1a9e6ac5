using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Counter.Steps;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Pause;

/// <summary>A manager takes no new pickup orders for a while.</summary>
internal static class PauseEndpoints
{
    private static readonly Operation<PauseData> Asked = new("Counter/Pause/PausePage");
    private static readonly Operation<Step.StepData> Begin = new("Counter/Pause/Pause");
    private static readonly Operation<Step.StepData> End = new("Counter/Pause/Resume");

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store/pause", (Visit visit) => Answer(visit, []));
        desk.MapPost("/store/pause", Pause);
        desk.MapPost("/store/pause/resume", Resume);
    }

    private static async Task<IResult> Pause(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var reason = form["reason"].ToString();
        DateTimeOffset? until = int.TryParse(form["hours"], out var hours) && hours is > 0 and <= 48 ? visit.Time.GetUtcNow().AddHours(hours) : null;
        return await Answer(visit, await visit.Take(Begin, new { idempotencyKey = form["key"].ToString(), store = Store(visit), reason, until }), reason);
    }

    private static async Task<IResult> Resume(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        return await Answer(visit, await visit.Take(End, new { idempotencyKey = form["key"].ToString(), store = Store(visit) }));
    }

    private static async Task<IResult> Answer(Visit visit, IReadOnlyList<Refusal> errors, string? reason = null)
    {
        if (!Desk.Of(visit).IsManager)
            throw new ShopFailed("FORBIDDEN", "Managers only.", null);
        if (HttpMethods.IsPost(visit.Http.Request.Method) && errors.Count == 0)
            return Redirects.To("/store/pause");
        return (await visit.Ask(Asked, new { store = Store(visit) })).Store is { } store
            ? Page.Of<PausePage>(new PauseModel(store, errors, reason), errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Page.NotFound();
    }

    private static string Store(Visit visit) => Desk.Of(visit).Store!.Id;

    internal sealed record PauseData(PauseStore? Store);
}
