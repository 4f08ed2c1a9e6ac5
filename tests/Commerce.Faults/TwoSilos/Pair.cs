using Commerce.Faults.Installations;
using Commerce.Testing;

namespace Commerce.Faults.TwoSilos;

/// <summary>A shop whose PostgreSQL is served by a second silo as well.</summary>
internal sealed class Pair : IAsyncDisposable
{
    private Pair(Shop shop, SiloProcess second) => (Shop, Second) = (shop, second);

    public Shop Shop { get; }

    public SiloProcess Second { get; private set; }

    public Uri A => Shop.Address;

    public Uri B => Second.Address;

    public static async Task<Pair> Open(int onSale = 100)
    {
        var shop = await Shop.Open("postgres", onSale: onSale);
        var second = shop.StartSilo();
        await second.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        return new(shop, second);
    }

    public async Task KillSecond()
    {
        Second.Kill();
        await Second.WaitForExitAsync();
    }

    public async Task KillSecondAndStartAnother()
    {
        await KillSecond();
        await Second.DisposeAsync();
        Second = Shop.StartSilo();
        await Second.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await Shop.DisposeAsync();
    }
}
