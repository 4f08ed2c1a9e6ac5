using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Stores;

/// <summary>How people call a store who know which shop they are in.</summary>
public static class StoreName
{
    /// <summary>"Velo Okarina Mitte" is Mitte.</summary>
    public static string Short(string name, Visit visit) =>
        name.StartsWith(visit.Options.ShopName + " ", StringComparison.Ordinal) ? name[(visit.Options.ShopName.Length + 1)..] : name;
}
