using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Pick;
using Commerce.Storefront.Counter.Steps;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.Ship;

/// <summary>A packed parcel goes to its carrier, and what becomes of it there.</summary>
internal static class ShipEndpoints
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store/ship/{id}", (Visit visit, string id) => Answer(visit, id, []));
        desk.MapPost("/store/ship/{id}", Ship);
        desk.MapPost("/store/ship/{id}/track", Track);
    }

    private static async Task<IResult> Ship(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var (carrier, tracking) = (form["carrier"].ToString(), form["tracking"].ToString());
        var input = new { idempotencyKey = form["key"].ToString(), fulfilmentOrder = id, carrier, trackingNumber = tracking };
        return await Answer(visit, id, await visit.Take(Step.Ship, input), carrier, tracking);
    }

    private static async Task<IResult> Track(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var status = Enum.TryParse<TrackingStatus>(form["status"], out var said) && Enum.IsDefined(said) ? said : TrackingStatus.InTransit;
        var (key, errors) = (form["key"].ToString(), (IReadOnlyList<Refusal>)[]);
        errors = status == TrackingStatus.Delivered
            ? await visit.Take(Step.Deliver, new { idempotencyKey = key, fulfilmentOrder = id })
            : await visit.Take(Step.Track, new { idempotencyKey = key, fulfilmentOrder = id, status });
        return await Answer(visit, id, errors);
    }

    private static async Task<IResult> Answer(Visit visit, string id, IReadOnlyList<Refusal> errors, string? carrier = null, string? tracking = null)
    {
        if (HttpMethods.IsPost(visit.Http.Request.Method) && errors.Count == 0)
            return Redirects.To($"/store/ship/{id}");
        return await PickEndpoints.Find(visit, id) is { } order
            ? Page.Of<ShipPage>(new ShipModel(order, errors, carrier, tracking), errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : Page.NotFound();
    }
}
