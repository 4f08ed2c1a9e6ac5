using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Catalogue;

public sealed record SuggestData(IReadOnlyList<Suggestion> Suggestions);

/// <param name="Text">Words to search for.</param>
public sealed record Suggestion(string Text, SuggestedProduct? Product);

public sealed record SuggestedProduct(
    string Handle, string? CategorySlug, string Title, Money? MinPrice, IReadOnlyList<ProductOption> Options, IReadOnlyList<Picture> Images);
