using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Desks;

/// <summary>At which store somebody stands who works at several.</summary>
internal static class WhereEndpoints
{
    private static readonly Operation<WhereData> Asked = new("Counter/Desks/WherePage");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/store/where", Where);
        pages.MapPost("/store/where", Choose);
    }

    private static async Task<IResult> Where(Visit visit)
    {
        var desk = await Desk.Find(visit);
        var all = (await visit.Ask(Asked)).Stores;
        var theirs = desk.Stores.Count == 0 ? all : [.. all.Where(store => desk.Stores.Any(one => one.Id == store.Id))];
        return Page.Of<WherePage>(new WhereModel(theirs, visit.Http.Request.Query["back"].ToString()));
    }

    private static async Task<IResult> Choose(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        Desk.Choose(visit, form["store"].ToString());
        return Redirects.Back(form, "/store/queue");
    }

    internal sealed record WhereData(IReadOnlyList<WhereStore> Stores);
}
