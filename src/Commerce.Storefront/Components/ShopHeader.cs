using Commerce.Storefront.Asking;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Components;

public partial class ShopHeader
{
    private const int InTheBar = 7;
    private static readonly Operation<HeaderData> Header = new("Components/ShopHeader");
    private HeaderData data = new([], null, null, null);

    protected override async Task OnInitializedAsync()
    {
        var hasCart = Visit.IsCustomer || Visit.Cart is not null;
        data = await Visit.Ask(Header, new
        {
            locale = Visit.Locale, store = Visit.Store ?? "", hasStore = Visit.Store is not null,
            cart = Visit.IsCustomer ? null : Visit.Cart?.Id, secret = Visit.Cart?.Secret, hasCart, signedIn = !Visit.IsGuest, at = Visit.Position,
        });
    }

    private string StoreLabel => data.Store is { } store ? T["site.my-store", ("store", store.Name)] : T["site.choose-store"];

    /// <summary>Once a store is chosen one wants to go on where one was, unless that is where stores are chosen.</summary>
    private string StoreAddress => Visit.Http.Request.Path.StartsWithSegments("/stores") || !HttpMethods.IsGet(Visit.Http.Request.Method)
        ? "/stores" : $"/stores?back={Uri.EscapeDataString(Visit.Here)}";

    private string? Current(HeaderCategory category) => Visit.Http.Request.Path.Equals($"/c/{category.Slug}", StringComparison.Ordinal) ? "page" : null;

    public sealed record HeaderData(IReadOnlyList<HeaderCategory> Categories, HeaderStore? Store, HeaderCart? Cart, HeaderViewer? Me);

    public sealed record HeaderCategory(string Slug, string Name);

    public sealed record HeaderStore(string Id, string Name);

    public sealed record HeaderCart(int TotalQuantity);

    public sealed record HeaderViewer(string Name, string? Role);
}
