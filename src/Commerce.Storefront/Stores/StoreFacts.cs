namespace Commerce.Storefront.Stores;

public sealed record StoreAddress(string? Street, string? Postcode, string City, string? Region, string Country)
{
    public override string ToString() => string.Join(", ", new[] { Street, $"{Postcode} {City}".Trim() }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Why a store takes no pickup orders now.</summary>
public sealed record Pause(string Reason, DateTimeOffset? Until);
