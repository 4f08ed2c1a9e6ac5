using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Counter.Steps;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Pick;

/// <summary>From the queue to the shelf where the goods wait, in one flow.</summary>
internal static class PickEndpoints
{
    private static readonly Operation<PickData> Asked = new("Counter/Pick/PickPage");

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store/pick/{id}", Show);
        desk.MapGet("/store/pick/{id}/print", Print);
        desk.MapPost("/store/pick/{id}/start", Start);
        desk.MapPost("/store/pick/{id}/scan", Scan);
        desk.MapPost("/store/pick/{id}/line", Line);
        desk.MapPost("/store/pick/{id}/missing", Missing);
        desk.MapPost("/store/pick/{id}/ready", Ready);
        desk.MapPost("/store/pick/{id}/pack", Pack);
    }

    internal static async ValueTask<PickOrder?> Find(Visit visit, string id) =>
        (await visit.Ask(Asked, new { id, locale = visit.Locale, at = visit.Position })).FulfilmentOrder;

    private static Task<IResult> Show(Visit visit, string id) => Answer(visit, id, []);

    private static async Task<IResult> Print(Visit visit, string id) =>
        await Find(visit, id) is { } order ? Page.Of<PickPrint>(new PickPrintModel(order, visit.Time.GetUtcNow())) : Page.NotFound();

    private static async Task<IResult> Start(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        return await Answer(visit, id, await visit.Take(Step.Begin, new { idempotencyKey = Key(form), fulfilmentOrder = id }));
    }

    /// <summary>One more of what was scanned. How many there are in all is counted from what is stored, not from what the page showed.</summary>
    private static async Task<IResult> Scan(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var code = form["code"].ToString().Trim();
        if (await Find(visit, id) is not { } order)
            return Page.NotFound();
        if (order.With(code) is not { } line)
            return Refused(new PickModel(order, [], Unknown: code));
        var pick = new { idempotencyKey = Key(form), fulfilmentOrder = id, line = line.Id, quantity = line.Picked + 1 };
        return await Answer(visit, id, await visit.Take(Step.PickLine, pick));
    }

    private static async Task<IResult> Line(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var pick = new { idempotencyKey = Key(form), fulfilmentOrder = id, line = form["line"].ToString(), quantity = Number(form["quantity"]) };
        return await Answer(visit, id, await visit.Take(Step.PickLine, pick));
    }

    private static async Task<IResult> Missing(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var reason = Enum.TryParse<NotFoundReason>(form["reason"], out var why) && Enum.IsDefined(why) ? why : NotFoundReason.NotOnShelf;
        var report = new { idempotencyKey = Key(form), fulfilmentOrder = id, line = form["line"].ToString(), quantity = Number(form["quantity"]), reason };
        return await Answer(visit, id, await visit.Take(Step.NotFound, report), "counter.customer-asked");
    }

    private static async Task<IResult> Ready(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = Key(form), fulfilmentOrder = id, shelf = Shelf(form) };
        var errors = (await visit.Do(Step.Ready, new { packing = input, input }, data => data.Step)).Step.Errors;
        if (errors.Count > 0)
            return await Answer(visit, id, errors, shelf: input.shelf);
        visit.Tell("counter.ready-told");
        return Redirects.To("/store/queue");
    }

    private static async Task<IResult> Pack(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var input = new { idempotencyKey = Key(form), fulfilmentOrder = id, shelf = Shelf(form) };
        return await Answer(visit, id, await visit.Take(Step.Pack, input), shelf: input.shelf);
    }

    /// <summary>The page as it is now: after what was done by itself, after what was refused with the words for it.</summary>
    internal static async Task<IResult> Answer(Visit visit, string id, IReadOnlyList<Refusal> errors, string? told = null, string? shelf = null)
    {
        if (HttpMethods.IsPost(visit.Http.Request.Method) && errors.Count == 0)
        {
            if (told is not null)
                visit.Tell(told);
            return Redirects.To($"/store/pick/{id}");
        }
        if (await Find(visit, id) is not { } order)
            return Page.NotFound();
        var model = new PickModel(order, errors, shelf);
        return errors.Count == 0 ? Page.Of<PickPage>(model) : Refused(model);
    }

    private static Page Refused(PickModel model) => Page.Of<PickPage>(model, StatusCodes.Status422UnprocessableEntity);

    private static string Key(IFormCollection form) => form["key"].ToString();

    private static string? Shelf(IFormCollection form) =>
        form["other"].ToString().Trim() is { Length: > 0 } other ? other : form["shelf"].ToString().Trim() is { Length: > 0 } shelf ? shelf : null;

    private static int Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;

    internal sealed record PickData(PickOrder? FulfilmentOrder);
}
