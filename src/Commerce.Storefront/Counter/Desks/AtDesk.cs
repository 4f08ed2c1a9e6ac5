using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Counter.Desks;

/// <summary>Lets nobody but staff in, and asks those who work at several stores where they are.</summary>
internal sealed class AtDesk : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = Visit.Of(context.HttpContext);
        var desk = await Desk.Find(visit);
        return desk.Store is null
            ? Redirects.To($"/store/where?back={Uri.EscapeDataString(visit.Here)}")
            : await next(context);
    }
}
