using System.Collections.Concurrent;
using System.Text.Json;
using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Testing.Api;

namespace Commerce.Faults.Load;

/// <summary>One of many who shop at once: most buy, some leave at the checkout, some cancel, some collect at once.</summary>
internal sealed class Shopper(Shop shop, ShopApi api, ShopApi staff, KeyedCalls calls, Random chance)
{
    // Long enough for a restart. A checkout that is cut off in mid-effect may take longer: then the shopper goes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), LookAgain = TimeSpan.FromMilliseconds(150);
    private const int MostLooks = 10;

    /// <summary>Orders that were acknowledged as placed, with what their holder needs to see them.</summary>
    public ConcurrentBag<(string Order, string Secret, bool Cancelled)> Placed { get; } = [];

    public int HandedOver { get; private set; }

    public async Task GoShopping(CancellationToken closing)
    {
        while (!closing.IsCancellationRequested)
            await Journey();
    }

    private async Task Journey()
    {
        using var patience = new CancellationTokenSource(Patience);
        var basket = new Basket(shop, api, calls, patience.Token);
        var store = chance.Next(8) == 0 ? null : chance.Next(2) == 0 ? Goods.FirstStore : Goods.SecondStore;
        if (!await basket.Open() || !await basket.Add(Sku(store), chance.Next(1, 4), store))
            return;
        if (chance.Next(3) == 0 && !await basket.Add(Goods.Plenty[chance.Next(Goods.Plenty.Length)], 1, store))
            return;
        if (!(await basket.Checkout()).IsOk || basket.Order == "" || chance.Next(6) == 0)
            return;
        var payment = store is not null && chance.Next(3) == 0 ? Payment.InStore : Payment.Card;
        if (await Place(basket, payment, ships: store is null))
            await Afterwards(basket, store, patience.Token);
    }

    private string Sku(string? store) => store is not null && chance.Next(6) == 0
        ? Goods.Scarce[chance.Next(Goods.Scarce.Length)]
        : Goods.Plenty[chance.Next(Goods.Plenty.Length)];

    /// <summary>Goods may still be on their way to be held when a silo died: who waits a little can order all the same.</summary>
    private static async Task<bool> Place(Basket basket, Payment payment, bool ships)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var answer = await basket.Place(payment, ships);
            if (answer.RefusalName != "HoldsMissing")
                return answer.IsOk;
            await Task.Delay(LookAgain, CancellationToken.None);
        }
        return false;
    }

    private async Task Afterwards(Basket basket, string? store, CancellationToken patience)
    {
        var cancelled = false;
        switch (chance.Next(6))
        {
            case 0:
                cancelled = (await basket.Cancel()).Outcome != Outcome.Refused;
                break;
            case 1 or 2 when store is not null && await Confirmed(basket) is { } order:
                if (await new Counter(staff, calls, patience).HandOver(order.GetProperty("fulfilments")[0]))
                    HandedOver++;
                break;
        }
        Placed.Add((basket.Order, basket.Secret, cancelled));
    }

    private static async Task<JsonElement?> Confirmed(Basket basket)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await basket.Look() is { } order && order.GetProperty("fulfilments").GetArrayLength() > 0
                && order.GetProperty("status").GetString() == "CONFIRMED")
                return order;
            await Task.Delay(LookAgain, CancellationToken.None);
        }
        return null;
    }
}
