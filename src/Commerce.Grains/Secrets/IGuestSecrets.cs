namespace Commerce.Grains.Secrets;

/// <summary>
/// Who holds a cart's or an order's secret may act on it without an account. The secret follows from the id and the shop's
/// key: it is stored nowhere, and the same whenever it is shown again.
/// </summary>
public interface IGuestSecrets
{
    string Of(CartId cart);

    string Of(OrderId order);

    bool Opens(CartId cart, string? secret);

    bool Opens(OrderId order, string? secret);

    /// <summary>One word for a link by mail: the order and its secret.</summary>
    string LinkTo(OrderId order);

    /// <returns>The order that a link's word opens; null when it opens none.</returns>
    OrderId? FromLink(string? word);
}
