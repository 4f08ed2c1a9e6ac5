namespace Commerce.Storefront.Tests.Shop;

/// <summary>What a guest orders, and how. What is left out is somebody's ordinary order, collected and paid by a card that works.</summary>
public sealed record Wish
{
    /// <summary>Of this the demo's stores have plenty.</summary>
    public string Sku { get; init; } = "TLS-HEBAMME-YLW";

    /// <summary>One of each of these besides.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public int Quantity { get; init; } = 1;

    /// <summary>The code of the store where it is collected; null has it sent.</summary>
    public string? Store { get; init; } = "BER-MITTE";

    public string Name { get; init; } = "Anna Müller";

    public string Email { get; init; } = "anna@example.com";

    public string? Phone { get; init; }

    /// <summary>The name of somebody else who collects.</summary>
    public string? Collector { get; init; }

    public string Street { get; init; } = "Lindenweg 1";

    /// <summary>Paid at the counter when null.</summary>
    public string? Card { get; init; } = "4242 4242 4242 4242";
}

/// <summary>An order as its holder knows it.</summary>
/// <param name="Token">Its page is /order/{token}.</param>
/// <param name="Fulfilment">Its one part, when it is confirmed.</param>
public sealed record Bought(string Id, string Secret, string Token, string Number, string Fulfilment, IReadOnlyList<string> Lines);
