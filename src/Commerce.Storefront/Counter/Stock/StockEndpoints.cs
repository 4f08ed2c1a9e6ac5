using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Counter.Steps;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Stock;

/// <summary>What this store has and what others have, and how it is put right.</summary>
internal static class StockEndpoints
{
    private static readonly Operation<StockListData> Listed = new("Counter/Stock/StockList");
    private static readonly Operation<StockItemData> Asked = new("Counter/Stock/StockItem");
    private static readonly Operation<StockChangedData> Changes = new("Counter/Stock/StockChanged");
    private static readonly Operation<Step.StepData> Receive = new("Counter/Stock/Receive");
    private static readonly Operation<Step.StepData> Adjust = new("Counter/Stock/Adjust");
    private static readonly Operation<Step.StepData> Safety = new("Counter/Stock/Safety");

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store/stock", List);
        desk.MapGet("/store/stock/{variant}", (Visit visit, string variant) => Answer(visit, variant, []));
        desk.MapPost("/store/stock", Look);
        desk.MapPost("/store/stock/{variant}/receive", (Visit visit, string variant) => Take(visit, variant, Receive, "counter.received", form => new
        {
            idempotencyKey = Key(form), variant, store = At(visit), quantity = Number(form["quantity"]) ?? 0, reference = Text(form["reference"]),
        }));
        desk.MapPost("/store/stock/{variant}/adjust", (Visit visit, string variant) => Take(visit, variant, Adjust, "counter.adjusted", form => new
        {
            idempotencyKey = Key(form), variant, store = At(visit), reason = Reason(form), reference = Text(form["reference"]),
            counted = form["way"] == "count" ? Number(form["number"]) ?? -1 : (int?)null, delta = form["way"] == "count" ? (int?)null : Number(form["number"]) ?? 0,
        }));
        desk.MapPost("/store/stock/{variant}/safety", (Visit visit, string variant) => Take(visit, variant, Safety, "counter.safety-set", form => new
        {
            idempotencyKey = Key(form), variant, store = At(visit), quantity = Number(form["quantity"]) ?? -1,
        }));
        pages.MapGet("/live/stock/{variant}/{store}", (HttpContext http, string variant, string store, LiveStream live) =>
            live.Send(http, Changes, new Dictionary<string, object?> { ["variant"] = variant, ["store"] = store }));
    }

    private static async Task<IResult> List(Visit visit)
    {
        var text = visit.Http.Request.Query["q"].ToString().Trim();
        var found = await Find(visit, text);
        return Page.Of<StockListPage>(new StockListModel(text, found.Products?.Nodes ?? [], found.LowStock ?? []));
    }

    /// <summary>A code leads to its item at once, words to a list.</summary>
    private static async Task<IResult> Look(Visit visit)
    {
        var text = (await visit.Http.Request.ReadFormAsync())["q"].ToString().Trim();
        var found = text.Length == 0 ? null : (await Find(visit, text)).Variant;
        return Redirects.To(found is not null ? $"/store/stock/{found.Id}" : $"/store/stock?q={Uri.EscapeDataString(text)}");
    }

    private static ValueTask<StockListData> Find(Visit visit, string text) => visit.Ask(Listed, new
    {
        store = At(visit), text = text[..Math.Min(text.Length, 200)], code = text[..Math.Min(text.Length, 100)], searching = text.Length > 0,
        locale = visit.Locale, at = visit.Position,
    });

    private static async Task<IResult> Take(Visit visit, string variant, Operation<Step.StepData> step, string told, Func<IFormCollection, object> input)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var errors = await visit.Take(step, input(form));
        if (errors.Count > 0)
            return await Answer(visit, variant, errors);
        visit.Tell(told);
        return Redirects.To($"/store/stock/{variant}");
    }

    private static async Task<IResult> Answer(Visit visit, string variant, IReadOnlyList<Refusal> errors)
    {
        var desk = Desk.Of(visit);
        if ((await visit.Ask(Asked, new { variant, store = At(visit), locale = visit.Locale })).StockItem is not { } item)
            return Page.NotFound();
        var model = new StockItemModel(item, At(visit), desk.Store!.TimeZone, desk.IsManager, errors);
        return Page.Of<StockItemPage>(model, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string At(Visit visit) => Desk.Of(visit).Store!.Id;

    private static AdjustmentReason Reason(IFormCollection form) =>
        Enum.TryParse<AdjustmentReason>(form["reason"], out var reason) && Enum.IsDefined(reason) ? reason : AdjustmentReason.Correction;

    private static string Key(IFormCollection form) => form["key"].ToString();

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    private static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    internal sealed record StockChangedData(StockCursor StockChanged);

    internal sealed record StockCursor(string Cursor);
}
