namespace Commerce.Storefront;

/// <summary>What the pages are told by their host.</summary>
public sealed record StorefrontOptions
{
    /// <summary>What the shop calls itself.</summary>
    public required string ShopName { get; init; }

    /// <summary>Where the public reaches the shop, for canonical links and social cards.</summary>
    public required Uri Address { get; init; }

    /// <summary>The key that form tokens follow from: the same on every silo, so that a form may be sent to any of them. 32 bytes.</summary>
    public required byte[] FormKey { get; init; }

    /// <summary>Whether demo help, such as test cards and passwords, may be shown.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether the pseudo languages that prove the pages may be chosen.</summary>
    public bool Development { get; init; }

    /// <summary>Hosts from which pictures of an imported catalogue may come, such as <c>cdn.shopify.com</c>.</summary>
    public IReadOnlyList<string> ImageHosts { get; init; } = [];

    /// <summary>Whether the pages' policy lets a browser load this picture.</summary>
    public bool MayShow(string? image) =>
        Uri.TryCreate(image, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        && ImageHosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase);
}
