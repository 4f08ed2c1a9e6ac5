using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Orders;

/// <summary>What may be done with an order from here. The API decides; what it refuses is said on the order's page.</summary>
internal static class OrderDeeds
{
    private static readonly Operation<Held> Hold = new("Operations/Orders/HoldOrder");
    private static readonly Operation<Resumed> Resume = new("Operations/Orders/ResumeOrder");
    private static readonly Operation<Cancelled> Cancel = new("Operations/Orders/CancelOrder");
    private static readonly Operation<Reminded> Remind = new("Operations/Orders/RemindCustomer");
    private static readonly Operation<Reissued> Reissue = new("Operations/Orders/ReissuePickupCode");
    private static readonly Operation<Overridden> Override = new("Operations/Orders/OverrideHandOver");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/ops/orders/{id}/hold", (Visit visit, string id) => Do(visit, id, "ops.done-hold", async (key, form) =>
            (await visit.Do(Hold, new { input = new { idempotencyKey = key, order = id, reason = form["reason"].ToString() } }, data => data.HoldOrder)).HoldOrder));
        pages.MapPost("/ops/orders/{id}/resume", (Visit visit, string id) => Do(visit, id, "ops.done-resume", async (key, _) =>
            (await visit.Do(Resume, new { input = new { idempotencyKey = key, order = id } }, data => data.ResumeOrder)).ResumeOrder));
        pages.MapPost("/ops/orders/{id}/cancel", CancelSome);
        pages.MapPost("/ops/orders/{id}/parts/{part}/remind", (Visit visit, string id, string part) => Do(visit, id, "ops.done-remind", async (key, _) =>
            (await visit.Do(Remind, new { input = new { idempotencyKey = key, fulfilmentOrder = part } }, data => data.RemindCustomer)).RemindCustomer));
        pages.MapPost("/ops/orders/{id}/parts/{part}/reissue", (Visit visit, string id, string part) => Do(visit, id, "ops.done-reissue", async (key, _) =>
            (await visit.Do(Reissue, new { input = new { idempotencyKey = key, fulfilmentOrder = part } }, data => data.ReissuePickupCode)).ReissuePickupCode));
        pages.MapPost("/ops/orders/{id}/parts/{part}/override", (Visit visit, string id, string part) => Do(visit, id, "ops.done-override", async (key, form) =>
            (await visit.Do(Override, new { input = new { idempotencyKey = key, fulfilmentOrder = part, reason = form["reason"].ToString() } }, data => data.OverrideHandOver)).OverrideHandOver));
    }

    private static async Task<IResult> CancelSome(Visit visit, string id)
    {
        if (Lines(await visit.Http.Request.ReadFormAsync()) is { Count: 0 })
        {
            visit.Tell(new Flash("ops.nothing-chosen", Bad: true));
            return Redirects.To($"/ops/orders/{Uri.EscapeDataString(id)}");
        }
        return await Do(visit, id, "ops.done-cancel", async (key, form) =>
            (await visit.Do(Cancel, new { input = new { idempotencyKey = key, order = id, reason = form["reason"].ToString(), lines = Lines(form) } }, data => data.CancelOrder)).CancelOrder);
    }

    private static async Task<IResult> Do(Visit visit, string id, string told, Func<string, IFormCollection, ValueTask<Answer>> deed)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var done = await deed(form["key"].ToString(), form);
        if (!done.Done)
            return await OrderEndpoints.Show(visit, id, done.Errors);
        visit.Tell(told);
        return Redirects.To($"/ops/orders/{Uri.EscapeDataString(id)}");
    }

    /// <summary>Null, which is everything, unless some quantities were given.</summary>
    private static IReadOnlyList<object>? Lines(IFormCollection form)
    {
        if (form["what"] != "some")
            return null;
        return [.. form.Where(field => field.Key.StartsWith("line-", StringComparison.Ordinal))
            .Select(field => (Line: field.Key["line-".Length..], Quantity: int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : 0))
            .Where(line => line.Quantity > 0).Select(line => new { line = line.Line, quantity = line.Quantity })];
    }

    internal sealed record Held(Answer HoldOrder);

    internal sealed record Resumed(Answer ResumeOrder);

    internal sealed record Cancelled(Answer CancelOrder);

    internal sealed record Reminded(Answer RemindCustomer);

    internal sealed record Reissued(Answer ReissuePickupCode);

    internal sealed record Overridden(Answer OverrideHandOver);
}
