using System.Text.Json;

namespace Commerce.Bench;

/// <summary>What can be bought, and where; after <see cref="Fill"/> there is plenty of it.</summary>
internal sealed record Shelves(IReadOnlyList<Article> Articles, IReadOnlyList<Place> Stores)
{
    private const string Plenty = "1000000", PlentyOfPlaces = "1000", AllDay = "00:00-24:00";

    public static async Task<Shelves> Read(GraphQLCalls calls)
    {
        var articles = new List<Article>();
        List<Place> stores = [];
        for (string? after = null; ;)
        {
            var data = await calls.Send("catalogue", new { after });
            stores = [.. data.GetProperty("stores").EnumerateArray().Where(store => store.GetProperty("role").GetString() == "STORE").Select(PlaceOf)];
            var products = data.GetProperty("products");
            articles.AddRange(products.GetProperty("nodes").EnumerateArray().SelectMany(ArticlesOf));
            if (!products.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return new(articles, stores);
            after = products.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>Opens every store all day, with room in every slot, and puts plenty of everything on its shelves.</summary>
    public static async Task Fill(GraphQLCalls calls)
    {
        using var admin = await SignedIn(calls);
        await FileImport.Send(admin.Http, "stores", CsvLines.With(CsvLines.Demo("stores.csv"), column => column switch
        {
            _ when column.StartsWith("Hours ", StringComparison.Ordinal) => AllDay,
            "Exceptions" => "",
            "Slot capacity" => PlentyOfPlaces,
            "Slot minutes" => "5",
            "Pickup days" => "7",
            _ => null,
        }));
        await FileImport.Send(admin.Http, "stock", CsvLines.With(CsvLines.Demo("stock.csv"), column => column switch
        {
            "On hand" => Plenty,
            "Safety stock" => "0",
            _ => null,
        }));
    }

    /// <summary>Says how many of one article there are in one store.</summary>
    public static async Task Count(GraphQLCalls calls, Article article, Place store, int counted)
    {
        using var admin = await SignedIn(calls);
        await admin.Do("adjust-stock", new
        {
            idempotencyKey = Guid.NewGuid(), variant = article.Variant, store = store.Id, counted, reason = "COUNT",
        });
    }

    /// <summary>Calls as the demo's administrator.</summary>
    public static async Task<GraphQLCalls> SignedIn(GraphQLCalls calls)
    {
        var signedIn = await calls.Do("sign-in", new
        {
            idempotencyKey = Guid.NewGuid(), email = "ada@velo.example", password = "okarina-demo", staff = true,
        });
        var admin = new GraphQLCalls(calls.Http.BaseAddress!);
        admin.SignedIn(signedIn.GetProperty("token").GetString()!);
        return admin;
    }

    private static IEnumerable<Article> ArticlesOf(JsonElement product) => product.GetProperty("variants").EnumerateArray()
        .Where(variant => variant.GetProperty("forSale").GetBoolean())
        .Select(variant => new Article(product.GetProperty("handle").GetString()!, variant.GetProperty("id").GetString()!));

    private static Place PlaceOf(JsonElement store) => new(
        store.GetProperty("id").GetString()!, store.GetProperty("latitude").GetDouble(), store.GetProperty("longitude").GetDouble());
}

/// <param name="Handle">The product's.</param>
internal sealed record Article(string Handle, string Variant);

internal sealed record Place(string Id, double Latitude, double Longitude);
