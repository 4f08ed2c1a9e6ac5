using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.Storefront.Rendering;

/// <summary>A page as an answer: a component and what it shows.</summary>
public sealed class Page : IResult
{
    private Page(Type component, object? model, int status, int? retryAfter) =>
        (Component, Model, Status, RetryAfter) = (component, model, status, retryAfter);

    public Type Component { get; }

    /// <summary>The component's <c>Model</c> parameter.</summary>
    public object? Model { get; }

    public int Status { get; }

    /// <summary>Seconds after which to try again; with status 503.</summary>
    public int? RetryAfter { get; }

    public static Page Of<TComponent>(object? model = null, int status = StatusCodes.Status200OK, int? retryAfter = null)
        where TComponent : IComponent => new(typeof(TComponent), model, status, retryAfter);

    public static Page NotFound() => Of<Components.ErrorPage>(new Components.ErrorModel("404"), StatusCodes.Status404NotFound);

    public Task ExecuteAsync(HttpContext http) => http.RequestServices.GetRequiredService<PageWriter>().Write(http, this);
}
