using System.Collections.Concurrent;
using Commerce.Silo.Search;
using static Commerce.Silo.Tests.Search.Catalogue;

namespace Commerce.Silo.Tests.Search;

public class ConcurrencyTests
{
    private const int Products = 120, Rounds = 60;

    /// <summary>
    /// Every product moves from one shelf to the other as one batch, round after round, through several renumberings: whoever
    /// looks in between sees all on one shelf, found by its word and counted by its facet.
    /// </summary>
    [Fact]
    public void Readers_see_a_batch_whole_or_not_at_all()
    {
        var index = Of(Shelf("left"));
        var writing = true;
        var torn = new ConcurrentQueue<string>();
        var readers = Enumerable.Range(0, 3).Select(_ => new Thread(() => Watch(index, ref writing, torn))).ToArray();
        foreach (var reader in readers) reader.Start();
        for (var round = 0; round < Rounds; round++)
            index.Put(Shelf(round % 2 == 0 ? "right" : "left"));
        Volatile.Write(ref writing, false);
        foreach (var reader in readers) reader.Join();
        Assert.Empty(torn);
        Assert.Equal(Products, index.Count);
    }

    [Fact]
    public void Writers_take_turns_and_lose_nothing()
    {
        var index = new ProductIndex();
        var writers = Enumerable.Range(0, 4).Select(writer => new Thread(() =>
        {
            for (var i = 0; i < 50; i++)
                index.Put(Product(1 + writer * 50 + i, "lamp"));
        })).ToArray();
        foreach (var writer in writers) writer.Start();
        foreach (var writer in writers) writer.Join();
        Assert.Equal(Enumerable.Range(1, 200), index.Numbers(BicycleShop.Everything with { Text = "lamp", Take = 250 }));
    }

    private static void Watch(ProductIndex index, ref bool writing, ConcurrentQueue<string> torn)
    {
        while (Volatile.Read(ref writing))
        {
            var all = index.Search(BicycleShop.Everything with { Text = "lamp" });
            var shelves = all.Facets.Single().Values;
            if (all.Total != Products || shelves.Count != 1) torn.Enqueue($"{all.Total} products, {shelves.Count} shelves");
            var right = new FacetFilter("shelf", ["right"]);
            var misfiled = index.Search(BicycleShop.Everything with { Text = "left ", Filters = [right] });
            if (misfiled.Total > 0) torn.Enqueue($"{misfiled.Total} misfiled");
        }
    }

    private static SearchDocument[] Shelf(string shelf)
    {
        FacetValue[] facets = [new("shelf", shelf)];
        return [.. Enumerable.Range(1, Products).Select(i => Product(i, $"lamp {shelf} n{i}") with { Facets = facets })];
    }
}
