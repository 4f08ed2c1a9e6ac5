using Commerce.Storefront.Asking;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Basket;

internal static class BasketEndpoints
{
    private static readonly Operation<BasketData> Asked = new("Basket/BasketPage");
    private static readonly Operation<OwnCartData> Own = new("Basket/OwnCart");
    private static readonly Operation<object> Changed = new("Basket/BasketLive");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/basket", (Visit visit) => Show(visit));
        pages.MapPost("/basket/lines", BasketForms.Add);
        pages.MapPost("/basket/lines/{line}", BasketForms.Change);
        pages.MapPost("/basket/lines/{line}/remove", BasketForms.Remove);
        pages.MapPost("/basket/lines/{line}/delivery", (Visit visit, string line) => BasketForms.Deliver(visit, line));
        pages.MapPost("/basket/delivery", (Visit visit) => BasketForms.Deliver(visit, null));
        pages.MapPost("/basket/prices", BasketForms.AcceptPrices);
        pages.MapPost("/basket/check-out", BasketForms.CheckOut);
        // Where a refused form has left the browser, when somebody reloads or comes back.
        pages.MapGet("/basket/{**rest}", () => Redirects.To("/basket"));
        pages.MapGet("/live/basket", Watch);
    }

    public static async Task<Page> Show(Visit visit, IReadOnlyList<Refusal>? refusals = null)
    {
        var takenOut = TakenOut.Read(visit.Http.Request.Query["taken-out"]);
        var cart = Carts.KeyOf(visit);
        var data = await visit.Ask(Asked, new
        {
            cart = cart?.Id, secret = cart?.Secret, at = visit.Position, locale = visit.Locale,
            near = visit.Near, removed = takenOut?.Variant ?? "", hasRemoved = takenOut is not null,
        });
        return Page.Of<BasketPage>(
            new BasketModel(data.Cart, data.Shop, takenOut, data.Removed, refusals ?? []),
            refusals is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task Watch(Visit visit, LiveStream live)
    {
        var cart = visit.IsCustomer ? (await visit.Ask(Own)).Cart?.Id : visit.Cart?.Id;
        if (cart is null)
            visit.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await live.Send(visit.Http, Changed, new() { ["cart"] = cart, ["secret"] = Carts.KeyOf(visit)?.Secret });
    }

    private sealed record OwnCartData(OwnCart? Cart);

    private sealed record OwnCart(string Id);
}
