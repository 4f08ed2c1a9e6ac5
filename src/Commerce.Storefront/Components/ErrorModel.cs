namespace Commerce.Storefront.Components;

/// <param name="Kind">Which texts: 400, 403, 404, 500, 503 or unknown.</param>
public sealed record ErrorModel(string Kind);
