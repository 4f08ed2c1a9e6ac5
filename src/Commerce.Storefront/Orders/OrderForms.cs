using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Orders;

/// <summary>What the holder of an order may do with it; what is refused is said on the order's page.</summary>
internal static class OrderForms
{
    private static readonly Operation<Done> Arrive = new("Orders/Arrive"), Extend = new("Orders/ExtendPickup"),
        ChangeCollector = new("Orders/ChangeCollector"), Cancel = new("Orders/CancelOrder"), Resolve = new("Orders/ResolveRejected");

    public static void Map(IEndpointRouteBuilder pages)
    {
        Form(pages, "here", Arrive, (form, order) => new
        {
            idempotencyKey = form["key"].ToString(), fulfilmentOrder = form["part"].ToString(), secret = order.Secret,
            parkingPlace = Filled(form["place"]) ?? Filled(form["otherPlace"]),
        });
        Form(pages, "extend", Extend, (form, order) => new
        {
            idempotencyKey = form["key"].ToString(), fulfilmentOrder = form["part"].ToString(), secret = order.Secret,
        });
        Form(pages, "collector", ChangeCollector, (form, order) => new
        {
            idempotencyKey = form["key"].ToString(), fulfilmentOrder = form["part"].ToString(), secret = order.Secret,
            collector = Filled(form["name"]) is { } name ? new { name, phone = Filled(form["phone"]) } : null,
        });
        Form(pages, "cancel", Cancel, (form, order) => new
        {
            idempotencyKey = form["key"].ToString(), order = order.Id, secret = order.Secret, reason = Filled(form["reason"]) ?? "CHANGED_MIND",
            lines = Lines(form),
        });
        Form(pages, "choose", Resolve, Choice);
    }

    private static void Form(
        IEndpointRouteBuilder pages, string name, Operation<Done> operation, Func<IFormCollection, OrderEndpoints.KeyOfOrder, object> input) =>
        pages.MapPost($"/order/{{token}}/{name}", async Task<IResult> (Visit visit, string token) =>
        {
            if (await OrderEndpoints.KeyOf(visit, token) is not { } order)
                return Page.NotFound();
            var form = await visit.Http.Request.ReadFormAsync();
            var done = await visit.Do(operation, new { input = input(form, order) }, data => data.Outcome);
            return done.Outcome.Done
                ? Redirects.To($"/order/{Uri.EscapeDataString(token)}")
                : await OrderEndpoints.Refused(visit, token, done.Outcome.Errors);
        });

    /// <summary>Some units, by line; everything when the whole order was chosen.</summary>
    private static object? Lines(IFormCollection form) => form["what"] == "some"
        ? form.Where(field => field.Key.StartsWith("line-", StringComparison.Ordinal))
            .Select(field => new { line = field.Key["line-".Length..], quantity = Count(field.Value) })
            .Where(line => line.quantity > 0).ToArray()
        : null;

    private static object Choice(IFormCollection form, OrderEndpoints.KeyOfOrder order)
    {
        var choice = form["choice"].ToString();
        var store = choice.StartsWith("store:", StringComparison.Ordinal) ? choice["store:".Length..] : null;
        return new
        {
            idempotencyKey = form["key"].ToString(), order = order.Id, secret = order.Secret, line = form["line"].ToString(),
            choice = store is not null ? "ANOTHER_STORE" : choice == "ship" ? "SHIP" : "CANCEL", store,
            address = choice == "ship" && Filled(form["street"]) is { } street
                ? new { name = form["name"].ToString(), street, postcode = form["postcode"].ToString(), city = form["city"].ToString(), country = form["country"].ToString() }
                : null,
        };
    }

    private static int Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed record Done(Change Outcome);

    internal sealed record Change : Outcome;
}
