using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Testing.Api;

namespace Commerce.Faults.Load;

/// <summary>Shoppers at work until they are told that the shop closes.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly List<ShopApi> apis = [];
    private readonly List<Shopper> shoppers = [];
    private readonly Task work;

    public Crowd(Shop shop, CallHistory history, int size, int seed)
    {
        Calls = new(history);
        var staff = Connect(shop, shop.Token);
        for (var number = 0; number < size; number++)
            shoppers.Add(new(shop, Connect(shop), staff, Calls, new Random(seed + number)));
        work = Task.WhenAll(shoppers.Select(shopper => shopper.GoShopping(closing.Token)));
    }

    public KeyedCalls Calls { get; }

    public IEnumerable<(string Order, string Secret, bool Cancelled)> Placed => shoppers.SelectMany(shopper => shopper.Placed);

    public int HandedOver => shoppers.Sum(shopper => shopper.HandedOver);

    /// <summary>Each finishes what it is at.</summary>
    public async Task GoHome()
    {
        await closing.CancelAsync();
        await work;
    }

    public void Dispose()
    {
        closing.Cancel();
        apis.ForEach(api => api.Dispose());
        closing.Dispose();
    }

    private ShopApi Connect(Shop shop, string? token = null)
    {
        apis.Add(new(shop.Address, token));
        return apis[^1];
    }
}
