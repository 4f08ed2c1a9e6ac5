namespace Commerce.Storefront.Asking;

/// <summary>Shapes that many operations select in the same way.</summary>
public sealed record Money(decimal Amount, string CurrencyCode);

public sealed record PageInfo(bool HasPreviousPage, bool HasNextPage, string? StartCursor, string? EndCursor);
