using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>A product with one variant, which no other test buys, reprices or hides.</summary>
internal sealed record Ware(Shop Shop, ProductId Product, VariantId Id)
{
    public string Global => GlobalId.Of("Variant", Id);
    public string ProductGlobal => GlobalId.Of("Product", Product);

    /// <param name="minor">Its price; null for none, so that it stays hidden.</param>
    public static async Task<Ware> New(Shop shop, long? minor = 1000, string currency = "EUR")
    {
        var handle = $"ware-{Guid.NewGuid():N}";
        var product = ProductGrain.IdOf(handle);
        Money? price = minor is { } amount ? new(amount, new(currency)) : null;
        await PlacedOrder.Done(shop, ProductGrain.Of(product), new PutProduct(new(
            handle, null, [new("en", "Bell", null, "Bells", [], [], [])], [], [new([], new(), null, price)])));
        if (price is not null)
            await PlacedOrder.Done(shop, ProductGrain.Of(product), new PublishProduct());
        await shop.Settled();
        return new(shop, product, ProductGrain.IdOf(product, []));
    }

    public async Task<Ware> At(LocationId store, int units)
    {
        await PlacedOrder.Done(Shop, StockItemGrain.Of(Id, store), new CountStock(units, AdjustmentReason.Count));
        await Shop.Settled();
        return this;
    }

    public Task<Ware> At(string store, int units) => At(Shop.Store(store).Id, units);

    public async Task Reprice(long minor)
    {
        await PlacedOrder.Done(Shop, ProductGrain.Of(Product), new RepriceVariant(Id, new(minor, new("EUR"))));
        await Shop.Settled();
    }

    public async Task Hide()
    {
        await PlacedOrder.Done(Shop, ProductGrain.Of(Product), new UnpublishProduct());
        await Shop.Settled();
    }
}
