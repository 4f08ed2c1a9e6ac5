using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Home;

/// <param name="Best">What the retailer calls a bestseller, by a label; at the shopper's store where one is chosen, as <paramref name="New"/> is.</param>
public sealed record HomeData(IReadOnlyList<CategoryTile> Categories, CardList Best, CardList New, MyStore? Store, IReadOnlyList<StoreInList> Stores);

public sealed record CardList(IReadOnlyList<Card> Nodes);
