using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.Server;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.GraphQL.Tests.Common;

/// <summary>
/// What a page reads from the database does not grow with the page. The worst case is asked: a process that has nothing of it in
/// memory.
/// </summary>
[Collection(nameof(Shop))]
public class ReadCountTests(Shop shop)
{
    private const int Few = 5, Many = 50;

    private const string Lines = "quantity title variant { sku product { title vendor } }";

    private const string Orders = $$"""
        query($store: ID!, $first: Int!) { it: findOrders(store: $store, first: $first) { totalCount edges { cursor node {
          number status paymentStatus lines { {{Lines}} } plan { store { name } }
          payment { authorized { amount } }
          fulfilments { status store { name timeZone } order { number } lines { title shelf } }
        } } } }
        """;

    private const string Queue = $$"""
        query($store: ID!, $first: Int!) { it: storeQueue(store: $store, first: $first) { lateCount orders {
          status store { name } order { number paymentStatus lines { {{Lines}} } } lines { title shelf variant { sku } }
        } } }
        """;

    [Fact]
    public async Task A_page_of_fifty_orders_costs_as_many_reads_as_one_of_five()
    {
        var store = await Stocked();

        foreach (var (document, list) in new[] { (Orders, "edges"), (Queue, "orders") })
        {
            var (few, some) = await Read(document, list, store, Few);
            var (many, all) = await Read(document, list, store, Many);

            Assert.Equal((Few, Many), (some, all));
            Assert.Equal(few, many);
            Assert.InRange(many.Count, 1, 8);
        }
        Assert.Empty(shop.Bugs);
    }

    private async Task<(IReadOnlyList<string> Reads, int Items)> Read(string document, string list, LocationId store, int first)
    {
        var calls = new ConcurrentQueue<string>();
        // Never started: it only reads, and has nothing in memory yet.
        var cold = new GrainEngine(
            shop.Parts.Kinds, Counted<IJournal>.Of(shop.Parts.Storage.Journal, calls), TimeProvider.System, new(), new(),
            NullLogger<GrainEngine>.Instance);
        var services = new Instead(shop.Services, new()
        {
            [typeof(IGrains)] = cold,
            [typeof(IOrderReads)] = Counted<IOrderReads>.Of(shop.Get<IOrderReads>(), calls),
            [typeof(IHistory)] = Counted<IHistory>.Of(shop.Get<IHistory>(), calls),
        });
        var output = new ArrayBufferWriter<byte>();
        await TestServer.WithoutContext(async () => await shop.Executor.ExecuteAsync(
            Shop.Request(document, new { store = GlobalId.Of("Store", store), first }), shop.People.Admin.ToPrincipal(), services, output));
        var answer = JsonDocument.Parse(output.WrittenMemory).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return ([.. calls.Order(StringComparer.Ordinal)], answer.GetProperty("data").GetProperty("it").GetProperty(list).GetArrayLength());
    }

    private async Task<LocationId> Stocked()
    {
        var store = await Place.New(shop, capacity: 1000);
        for (var placed = 0; placed < Many; placed += 10)
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PlacedOrder.At(shop, store: store.Spec.Code, quantity: 1)));
        await shop.Settled();
        return store.Id;
    }
}
