using Commerce.Storefront.Asking;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Orders;

/// <summary>An order's page, for whoever has its link: a guest from the mail, a customer from the account.</summary>
internal static class OrderEndpoints
{
    private static readonly Operation<OrderData> Asked = new("Orders/OrderPage");
    private static readonly Operation<OrderKeyData> Key = new("Orders/OrderKey");
    private static readonly Operation<object> Changed = new("Orders/OrderChanged");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/order/{token}", Show);
        pages.MapGet("/order/{token}/receipt", Receipt);
        pages.MapGet("/live/order/{token}", Watch);
        OrderForms.Map(pages);
    }

    private static async Task<IResult> Show(Visit visit, string token)
    {
        if (await Find(visit, token) is not { } order)
            return Page.NotFound();
        // What is not ordered yet is finished where it was begun.
        return order.Status == "DRAFT"
            ? Redirects.To($"/checkout/{Uri.EscapeDataString(token)}")
            : Page.Of<OrderPage>(new OrderModel(order, [], visit.Http.Request.Query.ContainsKey("placed")));
    }

    internal static async Task<IResult> Refused(Visit visit, string token, IReadOnlyList<Refusal> problems) =>
        await Find(visit, token) is { } order
            ? Page.Of<OrderPage>(new OrderModel(order, problems, false), StatusCodes.Status422UnprocessableEntity)
            : Page.NotFound();

    private static async Task<IResult> Receipt(Visit visit, string token) =>
        await Find(visit, token) is { PlacedAt: not null } order ? Page.Of<ReceiptPage>(new OrderModel(order, [], false)) : Page.NotFound();

    private static async Task Watch(HttpContext http, Visit visit, LiveStream live, string token)
    {
        if ((await visit.Ask(Key, new { token, at = visit.Position })).Order is { } order)
            await live.Send(http, Changed, new() { ["id"] = order.Id, ["secret"] = order.Secret });
        else
            http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    internal static async ValueTask<KeyOfOrder?> KeyOf(Visit visit, string token) => (await visit.Ask(Key, new { token, at = visit.Position })).Order;

    private static async ValueTask<Order?> Find(Visit visit, string token) =>
        (await visit.Ask(Asked, new { token, locale = visit.Locale, at = visit.Position })).Order;

    internal sealed record OrderKeyData(KeyOfOrder? Order);

    internal sealed record KeyOfOrder(string Id, string? Secret);
}
