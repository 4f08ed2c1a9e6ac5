namespace Commerce.Bench;

/// <summary>
/// The same checkout on top of many finished orders. One order is made and handed over by the real product; what that left in
/// every table is then written again and again with fresh ids, other articles, stores and days.
/// </summary>
internal static class Grow
{
    private const int ArticlesBought = 12;

    public static async Task<Measurement> Run(BenchOptions options, int orders)
    {
        if (!options.IsPostgres)
            throw new BadOption("grow fills PostgreSQL only.");
        await using var shop = await BenchShop.Open(onPostgres: true);
        await shop.Start();
        await Shelves.Fill(shop.Calls);
        var shelves = await Shelves.Read(shop.Calls);
        await using (var database = Npgsql.NpgsqlDataSource.Create(shop.Connection! + ";Command Timeout=0"))
        {
            await Quiet.Reached(shop.Address);
            var before = await Template.Head(database);
            await FinishedOrder.Make(shop.Calls, shelves);
            await Quiet.Reached(shop.Address);
            await shop.Stop();
            var template = await Template.Read(database, before);
            await new BulkFill(database, template).Write(orders);
        }
        await shop.Start();

        // Few enough that each was sold before it is measured: a first sale reads the item's history, which is another matter.
        var few = shelves with { Articles = [.. shelves.Articles.Take(ArticlesBought)] };
        var checkout = new Checkout(shop.Calls, few);
        foreach (var article in few.Articles)
            foreach (var store in few.Stores)
                if ((await checkout.Place(article, store)).Refusal is { } refusal)
                    throw new InvalidOperationException(refusal);
        var measured = await Bench.Measured(shop, options, checkout.Order);
        return measured with { Extra = new Dictionary<string, object> { ["orders"] = orders } };
    }
}
