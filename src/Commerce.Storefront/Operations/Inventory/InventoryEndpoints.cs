using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Inventory;

/// <summary>What runs low or is out at a store.</summary>
internal static class InventoryEndpoints
{
    private const int UsuallyLow = 2;

    private static readonly Operation<LowData> Asked = new("Operations/Inventory/InventoryPage");
    private static readonly Operation<SafetyData> Safety = new("Operations/Inventory/SafetyStock");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ops/inventory", (Visit visit) => Show(visit, visit.Asked("store"), []));
        pages.MapPost("/ops/inventory/safety", SetSafety);
    }

    private static async Task<Page> Show(Visit visit, string? wanted, IReadOnlyList<Refusal> refused)
    {
        var stores = Scope.Of(visit).Stores;
        var store = wanted is null ? stores.FirstOrDefault() : stores.FirstOrDefault(one => one.Id == wanted);
        if (store is null)
            return Page.NotFound();
        var atMost = int.TryParse(visit.Asked("at-most"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? Math.Clamp(most, 0, 1000) : UsuallyLow;
        var items = (await visit.Ask(Asked, new { store = store.Id, atMost, locale = visit.Locale })).LowStock;
        return Page.Of<InventoryPage>(new InventoryModel(store, atMost, items, refused), refused.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SetSafety(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var quantity = int.TryParse(form["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : -1;
        var input = new { idempotencyKey = form["key"].ToString(), variant = form["variant"].ToString(), store = form["store"].ToString(), quantity };
        var done = (await visit.Do(Safety, new { input }, data => data.SetSafetyStock)).SetSafetyStock;
        if (!done.Done)
            return await Show(visit, input.store, done.Errors);
        visit.Tell("ops.done-safety");
        return Redirects.Back(form, "/ops/inventory");
    }

    internal sealed record LowData(IReadOnlyList<LowItem> LowStock);

    internal sealed record SafetyData(Answer SetSafetyStock);
}
