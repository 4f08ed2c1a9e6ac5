using System.Collections.Concurrent;
using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Testing.Api;

namespace Commerce.Faults.Load;

/// <summary>How the attempts of a rush ended.</summary>
internal sealed record Ends(int Bought, int SoldOut, IReadOnlyList<string> Otherwise)
{
    public override string ToString() => $"{Bought} bought, {SoldOut} sold out, {Otherwise.Count} otherwise {string.Join("; ", Otherwise.Take(5))}";
}

/// <summary>Many attempts to buy one unit each of what is on sale.</summary>
internal static class Rush
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Ends> On(Shop shop, IReadOnlyList<Uri> silos, int attempts, int clients, CallHistory history)
    {
        var calls = new KeyedCalls(history);
        var (bought, soldOut, otherwise, left) = (0, 0, new ConcurrentBag<string>(), attempts);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(Client));
        return new(bought, soldOut, [.. otherwise]);

        async Task Client(int number)
        {
            using var api = new ShopApi(silos[number % silos.Count]);
            while (Interlocked.Decrement(ref left) >= 0)
                switch (await Buy(shop, api, calls))
                {
                    case { IsOk: true }:
                        Interlocked.Increment(ref bought);
                        break;
                    case { RefusalName: "OutOfStock" }:
                        Interlocked.Increment(ref soldOut);
                        break;
                    case var other:
                        otherwise.Add(other.ToString());
                        break;
                }
        }
    }

    /// <summary>What was sold is gone for every eye: nothing is available, nothing held by nobody.</summary>
    public static async Task LeavesNothing(Shop shop, Uri silo)
    {
        using var staff = new ShopApi(silo, shop.Token);
        var item = await staff.Read(Documents.StockItem, new { variant = shop.Variant(Goods.OnSale), store = shop.Store(Goods.FirstStore) });
        Assert.Equal(0, item.GetProperty("available").GetInt32());
        Assert.Equal(0, item.GetProperty("reserved").GetInt32());
        Assert.Equal(item.GetProperty("onHand").GetInt32(), item.GetProperty("allocated").GetInt32());
    }

    private static async Task<Answer> Buy(Shop shop, ShopApi api, KeyedCalls calls)
    {
        using var patience = new CancellationTokenSource(Patience);
        var basket = new Basket(shop, api, calls, patience.Token);
        if (!await basket.Open() || !await basket.Add(Goods.OnSale, 1, Goods.FirstStore))
            return Answer.Without(Outcome.Unknown, "The cart could not be filled.");
        var held = await basket.Checkout();
        return held.IsOk && basket.Order != "" ? await basket.Place(Payment.InStore, ships: false) : held;
    }
}
