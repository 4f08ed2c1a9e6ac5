using Commerce.Grains;
using Commerce.Testing;

namespace Commerce.Auditor.Tests;

/// <summary>
/// A day in the shop, made once for all tests: one order by card and one paid at the counter, both collected; one that is ready,
/// one that is confirmed, one checkout that is held, and one that came to an empty shelf.
/// </summary>
public sealed class TradingDay : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string File => folder.Path("shop.db");

    public OrderId ByCard { get; private set; }

    public OrderId AtTheCounter { get; private set; }

    public OrderId Ready { get; private set; }

    public OrderId Confirmed { get; private set; }

    public OrderId Held { get; private set; }

    /// <summary>What clients of that day were told.</summary>
    public string History { get; private set; } = "";

    /// <summary>The journal as it was recorded; every test gets its own to spoil.</summary>
    internal Recording Record()
    {
        using var source = SqliteSource.Open(File);
        return new([.. source.Events()], [.. source.Commands()], [.. source.UniqueValues()], [.. source.Owed()]);
    }

    public async Task InitializeAsync()
    {
        await using var shop = await Shop.Open(File);
        await shop.Receive(Shop.Helmet, 10);
        await shop.Receive(Shop.Bike, 3);
        await shop.PickAndMakeReady(ByCard = await Placed(shop, "1", card: true, (Shop.Helmet, 3), (Shop.Bike, 1)));
        await shop.HandOver(ByCard);
        await shop.PickAndMakeReady(AtTheCounter = await Placed(shop, "2", card: false, (Shop.Helmet, 1)));
        await shop.PayAtTheCounter(AtTheCounter);
        await shop.HandOver(AtTheCounter);
        await shop.PickAndMakeReady(Ready = await Placed(shop, "3", card: true, (Shop.Helmet, 2)));
        Confirmed = await Placed(shop, "4", card: true, (Shop.Bike, 1));
        Held = await shop.Checkout((Shop.Helmet, 1));
        await shop.Checkout((Shop.Bike, 2));
        await shop.Rest();
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task<OrderId> Placed(Shop shop, string key, bool card, params (Quote, int)[] lines)
    {
        var order = await shop.Checkout(lines);
        await shop.Place(order, key, card);
        History += $$"""{"key":"{{key}}","kind":"place","outcome":"ok","order":"{{order}}","at":"2026-01-05T08:00:00Z"}""" + "\n";
        return order;
    }
}
