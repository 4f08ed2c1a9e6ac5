using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Find;

/// <summary>One field for everything: it goes where a number, a name, a phone, a QR code or a barcode leads.</summary>
internal static class FindEndpoints
{
    private static readonly Operation<FindData> Asked = new("Counter/Find/Find");
    private static readonly Operation<CustomersData> Known = new("Counter/Find/Customers");

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapPost("/store/find", Go);
        desk.MapGet("/store/customers", List);
    }

    private static async Task<IResult> Go(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var text = Typed(form["q"]);
        if (text.Length == 0)
            return Redirects.To("/store/queue");
        var scanned = Scanned.Read(text);
        var (orders, variant) = await Find(visit, scanned?.Number ?? text);
        var here = orders.Nodes.SelectMany(order => order.Fulfilments).Where(part => part.Store.Id == Desk.Of(visit).Store!.Id).ToArray();
        if (here is [var only])
        {
            scanned?.Keep(visit, only.Id);
            return Redirects.To(only.Address);
        }
        return orders.Nodes.Count == 0 && variant is not null
            ? Redirects.To($"/store/stock/{variant.Id}")
            // What a QR code holds beside the number is not for an address.
            : Redirects.To($"/store/customers?q={Uri.EscapeDataString(scanned?.Number ?? text)}");
    }

    private static async Task<IResult> List(Visit visit)
    {
        var text = Typed(visit.Http.Request.Query["q"]);
        var store = Desk.Of(visit).Store!;
        if (text.Length == 0)
            return Page.Of<FindPage>(new FindModel(text, [], [], store.Id, store.TimeZone));
        var orders = (await Find(visit, text)).FindOrders.Nodes;
        var customers = (await visit.Ask(Known, new { store = store.Id, text, at = visit.Position })).FindCustomers;
        return Page.Of<FindPage>(new FindModel(text, orders, customers, store.Id, store.TimeZone));
    }

    private static ValueTask<FindData> Find(Visit visit, string text) =>
        visit.Ask(Asked, new { store = Desk.Of(visit).Store!.Id, text, code = text, at = visit.Position });

    private static string Typed(string? text) => text?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, 200)] : "";
}
