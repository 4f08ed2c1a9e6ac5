using System.Text.Json;
using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Faults.Load;
using Commerce.Testing.Api;
using Xunit.Abstractions;

namespace Commerce.Faults.TwoSilos;

public sealed class OneShopTests(ITestOutputHelper output)
{
    private const int Changes = 20;

    [Fact]
    public async Task What_one_silo_does_the_other_shows_and_together_they_sell_exactly_what_there_is()
    {
        const int units = 40;
        await using var pair = await Pair.Open(onSale: units);
        await ACartChangedOnOneIsSeenOnTheOther(pair);
        await ASubscriptionOnOneHearsOfAChangeOnTheOther(pair);
        await TheyFightForTheSameGoods(pair, units);
    }

    private static async Task ACartChangedOnOneIsSeenOnTheOther(Pair pair)
    {
        using var a = new ShopApi(pair.A);
        using var b = new ShopApi(pair.B);
        var cart = (await a.Made(Documents.CreateCart, new { idempotencyKey = ShopApi.NewKey(), country = "DE" })).GetProperty("cart");
        var (id, secret) = (cart.GetProperty("id").GetString()!, cart.GetProperty("secret").GetString()!);
        for (var change = 1; change <= Changes; change++)
        {
            // By turns, so that each silo's memory of the cart is always one change behind the other's.
            var (writer, reader) = change % 2 == 0 ? (a, b) : (b, a);
            var payload = await writer.Made(Documents.AddLine, new
            {
                idempotencyKey = ShopApi.NewKey(), cart = id, secret, variant = pair.Shop.Variant("BELL"), quantity = 1,
                delivery = new { method = "PICKUP", store = pair.Shop.Store(Goods.FirstStore) },
            });
            var seen = await reader.Read(Documents.ReadCart, new { id, secret, minPosition = payload.GetProperty("position") });
            Assert.Equal(change, seen.GetProperty("totalQuantity").GetInt32());
        }
    }

    private static async Task ASubscriptionOnOneHearsOfAChangeOnTheOther(Pair pair)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var b = new ShopApi(pair.B);
        var cart = (await b.Made(Documents.CreateCart, new { idempotencyKey = ShopApi.NewKey(), country = "DE" })).GetProperty("cart");
        var (id, secret) = (cart.GetProperty("id").GetString()!, cart.GetProperty("secret").GetString()!);
        await using var messages = LiveView.Of(pair.A, Documents.CartChanged, new { id, secret }, patience.Token).GetAsyncEnumerator();
        Assert.Equal(0, await Heard(messages));
        for (var change = 1; change <= 3; change++)
        {
            await b.Made(Documents.AddLine, new { idempotencyKey = ShopApi.NewKey(), cart = id, secret, variant = pair.Shop.Variant("LAMP"), quantity = 1 });
            Assert.Equal(change, await Heard(messages));
        }
    }

    /// <summary>Each silo answers half of the crowd, so that each would decide on memory that the other makes old.</summary>
    private async Task TheyFightForTheSameGoods(Pair pair, int units)
    {
        using var history = new CallHistory("two-silos");
        var ends = await Rush.On(pair.Shop, [pair.A, pair.B], Scale.FightAttempts, clients: 16, history);
        await Rest.Reached(pair.A);
        await Rest.Reached(pair.B);
        var report = await Verdict.At(pair.Shop.Database, history.File);

        output.WriteLine($"{Scale.FightAttempts} attempts through two silos on {units} units: {ends}; {history}");
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(units, ends.Bought);
        Assert.Equal(Scale.FightAttempts - units, ends.SoldOut);
        await Rush.LeavesNothing(pair.Shop, pair.A);
        await Rush.LeavesNothing(pair.Shop, pair.B);
    }

    private static async Task<int> Heard(IAsyncEnumerator<JsonElement> messages) =>
        await messages.MoveNextAsync()
            ? messages.Current.GetProperty("cart").GetProperty("totalQuantity").GetInt32()
            : throw new InvalidOperationException("The subscription ended.");
}
