using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Stores;

internal static class StoreEndpoints
{
    private static readonly Operation<StoresData> All = new("Stores/StoresPage");
    private static readonly Operation<StoreData> One = new("Stores/StorePage");
    private static readonly Operation<ChooseData> ToChoose = new("Stores/ChooseStore");
    private static readonly Operation<PreferData> Prefer = new("Stores/PreferStore");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/stores", List).SharedByGuests();
        pages.MapGet("/stores/{code}", Show).SharedByGuests();
        pages.MapPost("/stores/choose", Choose);
        pages.MapPost("/near", Near);
    }

    private static async Task<Page> List(Visit visit, string? city, string? back)
    {
        var data = await visit.Ask(All, new { near = visit.Near });
        var known = data.Stores.Any(store => store.Address.City == city) ? city : null;
        return Page.Of<StoresPage>(new StoresModel(data.Stores, known, Redirects.IsOurs(back) ? back : null));
    }

    private static async Task<Page> Show(Visit visit, string code) =>
        (await visit.Ask(One, new { code, near = visit.Near })).Store is { Role: LocationRole.Store } store
            ? Page.Of<StorePage>(store)
            : Page.NotFound();

    /// <summary>A customer's choice follows them to their other devices; a guest's stays with the browser.</summary>
    private static async Task<IResult> Choose(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var chosen = await visit.Ask(ToChoose, new { id = form["store"].ToString() });
        if (chosen.Store is not { Role: LocationRole.Store } store)
            return Page.NotFound();
        if (visit.IsCustomer)
            await visit.Do(Prefer, new { key = form["key"].ToString(), store = store.Id }, done => done.ChangeProfile);
        visit.KeepStore(store.Id, Place.At(store.Latitude, store.Longitude));
        return Redirects.Back(form);
    }

    private static async Task<IResult> Near(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        if (Place.Read($"{form["latitude"]},{form["longitude"]}") is { } place)
            visit.KeepPlace(place);
        return Redirects.Back(form, "/stores");
    }
}
