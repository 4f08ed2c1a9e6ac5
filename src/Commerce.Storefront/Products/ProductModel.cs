using Commerce.Storefront.Asking;
using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Products;

/// <param name="Chosen">The variant that is shown.</param>
/// <param name="Related">Others of the category.</param>
public sealed record ProductModel(ProductData Data, Product Product, Variant Chosen, IReadOnlyList<Card> Related)
{
    public Money ShippingRate => Data.Shop.ShippingRate;

    /// <summary>The shopper's store, where one is chosen.</summary>
    public PlaceToCollect? Mine => Data.Store is { } store ? Data.Stores.FirstOrDefault(place => place.Id == store.Id) : null;

    /// <summary>The other stores, nearest first, those that have it before those that don't.</summary>
    public IEnumerable<PlaceToCollect> Others => Data.Stores.Where(store => store.Id != Data.Store?.Id).OrderBy(store => CanCollectAt(store) ? 0 : 1);

    public bool CanCollectAt(PlaceToCollect store) => store.PickupPaused is null && store.EarliestPickup is not null && Chosen.At(store.Id) > 0;
}
