using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Home;

public sealed record HomeData(IReadOnlyList<CategoryTile> Categories, BestList Best, MyStore? Store, IReadOnlyList<StoreInList> Stores);

/// <summary>What sells best; at the shopper's store where one is chosen.</summary>
public sealed record BestList(IReadOnlyList<Card> Nodes);
