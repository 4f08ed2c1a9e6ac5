using System.Text;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Live;
using Commerce.Storefront.Operations.Messages;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Orders;

/// <summary>Orders as a list, as a file, and one with its whole history.</summary>
internal static class OrderEndpoints
{
    private const int OnAPage = 50, InOneRead = 100, MostInAFile = 5_000;

    private static readonly Operation<OrdersData> Listed = new("Operations/Orders/OrdersPage");
    private static readonly Operation<OrderData> One = new("Operations/Orders/OrderPage");
    private static readonly Operation<object> Changed = new("Operations/Orders/OrderChanged");

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder live)
    {
        pages.MapGet("/ops/orders", Orders);
        pages.MapGet("/ops/orders.csv", File);
        pages.MapGet("/ops/orders/{id}", Order);
        live.MapGet("/live/ops/orders/{id}", (HttpContext http, string id, LiveStream stream) => stream.Send(http, Changed, new() { ["id"] = id }));
        OrderDeeds.Map(pages);
    }

    /// <summary>The order as it is now, with what was refused.</summary>
    public static async Task<Page> Show(Visit visit, string id, IReadOnlyList<Refusal> refused)
    {
        var data = await visit.Ask(One, new { id, at = visit.Position });
        return data.Order is null
            ? Page.NotFound()
            : Page.Of<OrderPage>(new OrderModel(data.Order, data.Messages.Nodes, refused), refused.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<Page> Order(Visit visit, string id) => Show(visit, id, []);

    private static async Task<Page> Orders(Visit visit)
    {
        var view = OrdersView.Of(visit.Http.Request);
        var found = (await visit.Ask(Listed, view.Variables(Scope.Of(visit).Zone, OnAPage, visit.Position))).FindOrders;
        return Page.Of<OrdersPage>(new OrdersModel(view, found));
    }

    private static async Task File(Visit visit)
    {
        var (view, zone) = (OrdersView.Of(visit.Http.Request) with { After = null }, Scope.Of(visit).Zone);
        var response = visit.Http.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"orders.csv\"";
        // Spreadsheets take a file for UTF-8 only when it begins with the mark.
        await response.WriteAsync('\uFEFF' + OrdersFile.Header(visit.T), Encoding.UTF8);
        for (var (sent, more) = (0, true); more && sent < MostInAFile;)
        {
            var found = (await visit.Ask(Listed, view.Variables(zone, InOneRead, visit.Position))).FindOrders;
            await response.WriteAsync(string.Concat(found.Nodes.Select(order => OrdersFile.Row(order, visit))), Encoding.UTF8);
            (sent, more, view) = (sent + found.Nodes.Count, found.PageInfo.HasNextPage, view with { After = found.PageInfo.EndCursor });
        }
    }

    internal sealed record OrdersData(OrderList FindOrders);

    internal sealed record OrderData(OneOrder? Order, OrderMessages Messages);

    internal sealed record OrderMessages(IReadOnlyList<OrderMessage> Nodes);
}
