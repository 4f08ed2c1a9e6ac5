using Commerce.Grains;

namespace Commerce.GraphQL.Products;

internal sealed record ProductFilter(
    string? Text, string? Category, IReadOnlyList<FacetInput>? Facets, PriceRangeInput? Price, LocationId? AvailableAt, bool? Published);

internal sealed record FacetInput(string Name, IReadOnlyList<string> Values);

internal sealed record PriceRangeInput(decimal? Min, decimal? Max);
