using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Tests.Relay;

[Collection(nameof(Shop))]
public class GlobalIdTests(Shop shop)
{
    [Fact]
    public async Task Whatever_has_a_global_id_is_found_by_it()
    {
        var order = await PlacedOrder.At(shop);
        var import = new ImportId(Guid.CreateVersion7());
        await PlacedOrder.Done(shop, ImportGrain.Of(import), new StartImport(ImportKind.Stock, "stock.csv"));
        await shop.Settled();
        var admin = shop.People.Admin;
        var store = shop.Store(People.Here).Id;
        var variant = await shop.Query(admin, "variant(id: $id) { id product { id } }", new { id = GlobalId.Of("Variant", order.Variant) }, "($id: ID!)");
        var item = await shop.Query(
            admin, "stockItem(variant: $v, store: $s) { id }", new { v = GlobalId.Of("Variant", order.Variant), s = GlobalId.Of("Store", store) }, "($v: ID!, $s: ID!)");
        var ids = new Dictionary<string, (Viewer Viewer, string Id)>
        {
            ["Product"] = (admin, variant.GetProperty("product").Text("id")), ["Variant"] = (admin, variant.Text("id")),
            ["Store"] = (admin, GlobalId.Of("Store", store)), ["Order"] = (admin, order.OrderGlobal), ["FulfilmentOrder"] = (admin, order.PartId),
            ["StockItem"] = (admin, item.Text("id")), ["StaffMember"] = (admin, GlobalId.Of("StaffMember", admin.Staff!.Id)),
            ["Import"] = (admin, GlobalId.Of("Import", import)),
        };
        foreach (var (type, (viewer, id)) in ids)
        {
            var found = await shop.Query(viewer, "node(id: $id) { __typename id }", new { id }, "($id: ID!)");
            Assert.Equal((type, id), (found.Text("__typename"), found.Text("id")));
        }
        // A cart and a customer are found by nobody but their own; the matrix of rights asks for those.
        Assert.Equal(
            ids.Keys.Append("Cart").Append("Customer").Order(),
            shop.Executor.Schema.Types.OfType<ObjectType>().Where(type => type.Interfaces.Any(each => each.Name == "Node")).Select(type => type.Name).Order());
    }

    [Theory]
    [InlineData("", ErrorCodes.BadUserInput)]
    [InlineData("x", ErrorCodes.BadUserInput)]
    [InlineData("Order:1", ErrorCodes.BadUserInput)]
    [InlineData("=Order", ErrorCodes.BadUserInput)]
    [InlineData("=:1", ErrorCodes.BadUserInput)]
    [InlineData("=Order:", ErrorCodes.BadUserInput)]
    [InlineData("=Order:1", ErrorCodes.BadUserInput)]
    [InlineData("=Order:{0198c0de-0000-0000-0000-00000000000a}", ErrorCodes.BadUserInput)]
    [InlineData("=order:0198c0de00000000000000000000000a", null)]
    [InlineData("=Order:0198c0de00000000000000000000000a", null)]
    [InlineData("=Query:1", null)]
    [InlineData("=StockItem:x", null)]
    [InlineData("=Import:x", null)]
    [InlineData("=FulfilmentOrder:x", null)]
    public async Task What_is_no_id_is_refused_and_what_is_not_there_is_null(string id, string? code)
    {
        if (id.StartsWith('='))
            id = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id[1..]));
        var answer = await shop.Ask(shop.People.Admin, "query($id: ID!) { node(id: $id) { id } }", new { id });
        Assert.Equal(code, answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").Text("code") : null);
        if (code is null)
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("node").ValueKind);
        Assert.Empty(shop.Bugs);
    }

    [Fact]
    public async Task An_id_of_one_kind_does_not_open_another()
    {
        var order = await PlacedOrder.At(shop);
        var asStore = GlobalId.Of("Store", new Grains.LocationId(order.Id.Value));
        var answer = await shop.Ask(shop.People.Admin, "query($id: ID!) { order(id: $id) { id } }", new { id = asStore });
        Assert.Equal(ErrorCodes.BadUserInput, answer.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        Assert.Equal(JsonValueKind.Null, (await shop.Query(shop.People.Admin, "node(id: $id) { id }", new { id = asStore }, "($id: ID!)")).ValueKind);
    }
}
