using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Fulfilment;
using Commerce.Silo.ReadModels;
using Commerce.Silo.Storage;

namespace Commerce.GraphQL.Tests.Operations;

public abstract class RebuildTests(Shop shop)
{
    [Fact]
    public async Task Lists_made_anew_have_all_orders_and_no_word_of_who_was_erased()
    {
        var name = $"Ottokar{Guid.NewGuid():N}";
        var order = await PlacedOrder.At(shop, buyer: new($"{name} Erz", "o@shopper.example"));
        await shop.Settled();
        var before = (await Found(null)).GetProperty("totalCount").GetInt32();
        Assert.Equal(1, (await Found(name)).GetProperty("totalCount").GetInt32());

        await shop.Parts.Sealer.Erase((await shop.Grains.Read<FulfilmentState>(FulfilmentGrain.Of(order.Part))).State.Contact!.Subject);
        await Projector.Restart(shop.Parts.Storage.Reads, default);
        // The projector finds out with the next thing that happens.
        await PlacedOrder.At(shop);
        await shop.Settled();

        Assert.Equal(before + 1, (await Found(null)).GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await Found(name)).GetProperty("totalCount").GetInt32());
        await using var reads = await shop.Parts.Storage.Reads.Open(default);
        Assert.Equal(0, await reads.Scalar<long>("select count(*) from order_word where order_id = @order", default, ("order", order.Id.ToString())));
        var left = (await Found(order.Number)).GetProperty("nodes")[0];
        Assert.Equal((order.OrderGlobal, JsonValueKind.Null), (left.Text("id"), left.GetProperty("contact").ValueKind));
    }

    private Task<JsonElement> Found(string? text) =>
        shop.Query(shop.People.Admin, "findOrders(text: $text, first: 1) { totalCount nodes { id contact { name } } }", new { text }, "($text: String)");
}

[Collection(nameof(Shop))]
public class RebuildOnSqlite(Shop shop) : RebuildTests(shop);

[Collection(nameof(ShopOnPostgres))]
public class RebuildOnPostgres(ShopOnPostgres shop) : RebuildTests(shop);
