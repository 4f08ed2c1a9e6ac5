using Commerce.Storefront.Formats;
using Commerce.Storefront.Texts;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Components;

namespace Commerce.Storefront.Components;

/// <summary>What every component has at hand: the visit, its texts and its formats.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    public Visit Visit { get; set; } = null!;

    protected Words T => Visit.T;

    protected Formatting Format => Visit.Format;
}

/// <summary>A page: it shows one model, which its endpoint has asked for.</summary>
public abstract class PagePart<TModel> : Part
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
