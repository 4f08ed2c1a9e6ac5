namespace Commerce.Storefront.Catalogue;

public sealed record CategoriesData(IReadOnlyList<CategoryTile> Categories);

/// <param name="Product">One that stands for all.</param>
public sealed record CategoryTile(string Slug, string Name, int ProductCount, Pictured Product);

public sealed record Pictured(string Handle, IReadOnlyList<ProductOption> Options, IReadOnlyList<Picture> Images);
