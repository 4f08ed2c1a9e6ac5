using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>What other tests rest on.</summary>
[Collection(OpenShop.Name)]
public sealed class OrderDeskTests(ShopFixture shop)
{
    [Fact]
    public async Task An_order_is_brought_to_where_a_test_wants_it()
    {
        using var guest = shop.Guest();
        var ready = await shop.Orders.Ready(new() { Quantity = 2, Collector = "Kim" });
        var seen = await guest.Read(Documents.ReadOrder, new { id = ready.Id, secret = ready.Secret });
        Assert.Equal("READY_FOR_PICKUP", seen.GetProperty("fulfilments")[0].GetProperty("status").GetString());
        Assert.NotNull(seen.GetProperty("fulfilments")[0].GetProperty("pickupCode").GetString());

        var sent = await shop.Orders.Place(new() { Store = null });
        seen = await guest.Read(Documents.ReadOrder, new { id = sent.Id, secret = sent.Secret });
        Assert.Equal("CONFIRMED", seen.GetProperty("status").GetString());
    }
}
