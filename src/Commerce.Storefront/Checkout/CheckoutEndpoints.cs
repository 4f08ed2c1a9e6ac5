using Commerce.Storefront.Asking;
using Commerce.Storefront.Basket;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Checkout;

internal static class CheckoutEndpoints
{
    private static readonly Operation<CheckoutData> Asked = new("Checkout/CheckoutPage");
    private static readonly Operation<OrderKeyData> Key = new("Checkout/OrderKey");
    private static readonly Operation<object> Changed = new("Checkout/CheckoutLive");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/checkout", Current);
        pages.MapGet("/checkout/{token}", Show);
        pages.MapPost("/checkout/{token}", CheckoutForms.Place);
        pages.MapPost("/checkout/{token}/slot", CheckoutForms.HoldAgain);
        pages.MapPost("/checkout/{token}/again", CheckoutForms.HoldAgain);
        pages.MapGet("/checkout/{token}/{**rest}", (string token) => Redirects.To(PathOf(token)));
        pages.MapGet("/live/checkout/{token}", Watch);
    }

    public static string PathOf(string token) => $"/checkout/{Uri.EscapeDataString(token)}";

    public static async Task<OrderKey?> KeyOf(Visit visit, string token) => (await visit.Ask(Key, new { token })).Order;

    private static async Task<IResult> Current(Visit visit) => await Checkouts.Current(visit) is { Status: "DRAFT", Token: { } token }
        ? Redirects.To(PathOf(token))
        : Redirects.To("/basket");

    private static async Task<IResult> Show(Visit visit, string token)
    {
        if (await Find(visit, token) is not { Order: { } order } data)
            return Page.NotFound();
        if (order.IsOrdered)
        {
            visit.Cookies.Drop(VisitCookies.Typed);
            return Redirects.To($"/order/{Uri.EscapeDataString(token)}?placed");
        }
        // Begun again on another page or device: that one holds the goods.
        if (order.StatusReason == "Abandoned" && await Checkouts.Current(visit) is { Status: "DRAFT", Token: { } current } && current != token)
            return Redirects.To(PathOf(current));
        return await PageOf(visit, data, Typed.Read(visit) ?? Typed.Of(order, data.Me));
    }

    public static async Task<CheckoutData> Find(Visit visit, string token) =>
        await visit.Ask(Asked, new { token, locale = visit.Locale, signedIn = visit.IsCustomer });

    public static async Task<Page> PageOf(Visit visit, CheckoutData data, Typed typed, IReadOnlyList<Refusal>? refusals = null, string? key = null)
    {
        var order = data.Order!;
        var step = order.StepAt(visit.Time.GetUtcNow());
        var slots = step == CheckoutStep.Open ? await Slots.Of(visit, order) : new Dictionary<string, IReadOnlyList<OfferedSlot>>();
        var status = key is not null ? StatusCodes.Status503ServiceUnavailable
            : refusals is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Page.Of<CheckoutPage>(new CheckoutModel(order, step, typed, slots, refusals ?? [], key), status);
    }

    private static async Task Watch(Visit visit, string token, LiveStream live)
    {
        if (await KeyOf(visit, token) is not { } order)
            visit.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await live.Send(visit.Http, Changed, new() { ["order"] = order.Id, ["secret"] = order.Secret });
    }

    private sealed record OrderKeyData(OrderKey? Order);
}

/// <summary>What is needed to do something to a draft.</summary>
internal sealed record OrderKey(string Id, string? Secret, OrderStatus Status, bool CanPayInStore, OrderKeyMarket Market);

internal sealed record OrderKeyMarket(string Country);
