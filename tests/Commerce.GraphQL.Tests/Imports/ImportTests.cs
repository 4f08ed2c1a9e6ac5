using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Tests.Imports;

[Collection(nameof(Shop))]
public class ImportTests(Shop shop)
{
    private readonly People people = shop.People;
    private readonly ImportId id = new(Guid.CreateVersion7());

    private string Global => GlobalId.Of("Import", id);

    [Fact]
    public async Task An_import_tells_how_far_it_is_and_what_was_wrong()
    {
        await Begin(people.Manager);
        await Tell(new ReportProgress(1, new(3, 1, 1, 1, 0), [new(3, "Price", "This is no price.")], []));
        var import = await shop.Query(people.Manager, $"import(id: \"{Global}\") {{ kind fileName status rowsRead changed unchanged rejected rejections {{ line column reason }} warnings {{ line }} failure startedAt }}");
        Assert.Equal(("catalogue", "bikes.csv", "RUNNING", 3), (
            import.GetProperty("kind").GetString(), import.GetProperty("fileName").GetString(), import.GetProperty("status").GetString(),
            import.GetProperty("rowsRead").GetInt32()));
        Assert.Equal("Price", import.GetProperty("rejections")[0].GetProperty("column").GetString());
    }

    [Fact]
    public async Task An_import_is_seen_by_who_sent_it_and_by_administrators()
    {
        await Begin(people.Manager);
        Assert.Equal(JsonValueKind.Object, (await Seen(people.Manager)).ValueKind);
        Assert.Equal(JsonValueKind.Object, (await Seen(people.Admin)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await Seen(people.OtherManager)).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await shop.Query(people.Guest, $"node(id: \"{Global}\") {{ id }}")).ValueKind);
    }

    [Fact]
    public async Task Who_watches_an_import_sees_it_to_its_end()
    {
        await Begin(people.Manager);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var statuses = new List<string?>();
        await foreach (var message in shop.Subscribe(people.Manager, $"importChanged(id: \"{Global}\") {{ import {{ status }} cursor }}", patience.Token).Messages!)
        {
            statuses.Add(JsonDocument.Parse(message.Json).RootElement.GetProperty("data").GetProperty("it").GetProperty("import").GetProperty("status").GetString());
            if (statuses.Count == 1)
                await Tell(new FinishImport(new(1, 1, 0, 0, 0)));
        }
        Assert.Equal(["RUNNING", "FINISHED"], statuses);
    }

    [Fact]
    public async Task The_latest_imports_are_listed_to_who_sent_them_and_to_administrators()
    {
        await Begin(people.Manager);
        await shop.Settled();
        Assert.Equal(Global, (await Listed(people.Manager)).GetProperty("nodes")[0].Text("id"));
        Assert.Equal(Global, (await Listed(people.Admin)).GetProperty("nodes")[0].Text("id"));
        Assert.Empty((await Listed(people.OtherManager)).GetProperty("nodes").EnumerateArray());

        await shop.Grains.Ask(ImportGrain.Of(new(Guid.CreateVersion7())), new StartImport(ImportKind.Stock, "later.csv"), new(people.Manager.Actor));
        await shop.Settled();
        var newest = await Listed(people.Manager);
        Assert.Equal("later.csv", newest.GetProperty("nodes")[0].Text("fileName"));
        Assert.Equal(Global, (await Listed(people.Manager, $", after: \"{newest.GetProperty("pageInfo").Text("endCursor")}\"")).GetProperty("nodes")[0].Text("id"));
    }

    private Task<JsonElement> Listed(Viewer who, string more = "") =>
        shop.Query(who, $"imports(first: 1{more}) {{ nodes {{ id fileName status }} pageInfo {{ hasNextPage endCursor }} }}");

    private Task<JsonElement> Seen(Viewer who) => shop.Query(who, $"import(id: \"{Global}\") {{ status }}");

    private async Task Begin(Viewer who) =>
        Assert.IsType<Done>((await shop.Grains.Ask(ImportGrain.Of(id), new StartImport(ImportKind.Catalogue, "bikes.csv"), new(who.Actor))).Answer);

    private Task Tell(ICommand command) => PlacedOrder.Done(shop, ImportGrain.Of(id), command);
}
