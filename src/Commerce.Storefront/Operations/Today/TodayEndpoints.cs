using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Today;

internal static class TodayEndpoints
{
    private static readonly Operation<TodayData> Asked = new("Operations/Today/TodayPage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/ops", Today);

    private static async Task<Page> Today(Visit visit)
    {
        var (store, day) = (visit.Asked("store"), DateOnly.TryParseExact(visit.Asked("day"), "yyyy-MM-dd", out var chosen) ? chosen : (DateOnly?)null);
        var data = await visit.Ask(Asked, new { store, day, at = visit.Position });
        return Page.Of<TodayPage>(new TodayModel(data.Operations, store, visit.Time.GetUtcNow()));
    }

    internal sealed record TodayData(DayView Operations);
}
