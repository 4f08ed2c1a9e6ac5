using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Carts;

/// <summary>One cart on a phone and on a laptop.</summary>
[Collection(nameof(Shop))]
public class TwoDevicesTests(Shop shop)
{
    [Fact]
    public async Task What_two_devices_add_at_once_is_all_there()
    {
        var (phone, store) = (await Shopper.Guest(shop), shop.Store(People.Here).Id);
        var laptop = phone with { };
        Ware[] wares = [await Ware.New(shop), await Ware.New(shop)];
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? phone : laptop).Add(wares[i % 2], store: store)));
        Assert.All(added, each => each.Done());
        var cart = (await phone.Do("acceptPrices", new { })).Done().GetProperty("cart");
        Assert.Equal([10, 10], cart.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public async Task One_device_sees_what_the_other_does()
    {
        var phone = await Shopper.Guest(shop);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var laptop = shop.Subscribe(
            phone.Viewer, $"cartChanged(id: \"{phone.Cart}\", secret: \"{phone.Secret}\") {{ cursor cart {{ totalQuantity }} }}", patience.Token)
            .Messages!.GetAsyncEnumerator(patience.Token);
        Assert.Equal(0, await Quantity());
        (await phone.Add(await Ware.New(shop), 3)).Done();
        Assert.Equal(3, await Quantity());

        // After a lost connection it goes on where it was.
        var cursor = laptop.Current.Cursor;
        (await phone.Add(await Ware.New(shop), 2)).Done();
        await using var again = shop.Subscribe(
            phone.Viewer, $"cartChanged(id: \"{phone.Cart}\", secret: \"{phone.Secret}\", after: \"{cursor}\") {{ cart {{ totalQuantity }} }}", patience.Token)
            .Messages!.GetAsyncEnumerator(patience.Token);
        Assert.True(await again.MoveNextAsync());
        Assert.Equal(5, Shown(again.Current.Json));

        async Task<int> Quantity()
        {
            Assert.True(await laptop.MoveNextAsync());
            return Shown(laptop.Current.Json);
        }
    }

    private static int Shown(ReadOnlyMemory<byte> json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("data").GetProperty("it").GetProperty("cart").GetProperty("totalQuantity").GetInt32();
}
