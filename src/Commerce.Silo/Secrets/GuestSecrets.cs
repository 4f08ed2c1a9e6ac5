using System.Buffers.Text;
using Commerce.Grains;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

public sealed class GuestSecrets(ServerSecrets secrets) : IGuestSecrets
{
    private readonly Mac carts = new(secrets, "cart"), orders = new(secrets, "order");

    public string Of(CartId cart) => carts.TextOf($"cart/{cart}");

    public string Of(OrderId order) => orders.TextOf($"order/{order}");

    public bool Opens(CartId cart, string? secret) => carts.Matches($"cart/{cart}", secret);

    public bool Opens(OrderId order, string? secret) => orders.Matches($"order/{order}", secret);

    public string LinkTo(OrderId order) => $"{Base64Url.EncodeToString(order.Value.ToByteArray(bigEndian: true))}.{Of(order)}";

    public OrderId? FromLink(string? word)
    {
        Span<byte> id = stackalloc byte[16];
        if (word?.Split('.') is not [var order, var secret]
            || order.Length != Base64Url.GetEncodedLength(id.Length)
            || !Base64Url.TryDecodeFromChars(order, id, out var length) || length != id.Length)
            return null;
        var found = new OrderId(new Guid(id, bigEndian: true));
        return Opens(found, secret) ? found : null;
    }
}
