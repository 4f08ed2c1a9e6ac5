using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations;

/// <summary>What a change came to, where nothing but its refusals is of interest.</summary>
public sealed record Answer : Outcome;
