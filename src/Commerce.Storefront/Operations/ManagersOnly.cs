using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Operations;

/// <summary>Asks those who have not signed in to do so, and tells clerks that this is not for them. What may be seen the API says.</summary>
internal sealed class ManagersOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = Visit.Of(context.HttpContext);
        if (!visit.IsStaff)
            throw new ShopFailed("UNAUTHENTICATED", "Staff only.", null);
        if (!visit.IsManager)
            return Page.Of<NotForYouPage>(status: StatusCodes.Status403Forbidden);
        await Scope.Find(visit);
        return await next(context);
    }
}
