using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Components;

public partial class ShopHeader
{
    private static readonly Operation<HeaderData> Header = new("Components/ShopHeader");
    private HeaderData data = new(null, null, null);

    protected override async Task OnInitializedAsync()
    {
        var hasCart = Visit.IsCustomer || Visit.Cart is not null;
        if (Visit.Store is null && !hasCart && Visit.IsGuest)
            return;
        data = await Visit.Ask(Header, new
        {
            store = Visit.Store ?? "", hasStore = Visit.Store is not null, cart = Visit.IsCustomer ? null : Visit.Cart?.Id, secret = Visit.Cart?.Secret,
            hasCart, signedIn = !Visit.IsGuest, at = Visit.Position,
        });
    }

    public sealed record HeaderData(HeaderStore? Store, HeaderCart? Cart, HeaderViewer? Me);

    public sealed record HeaderStore(string Id, string Name);

    public sealed record HeaderCart(int TotalQuantity);

    public sealed record HeaderViewer(string Name, string? Role);
}
