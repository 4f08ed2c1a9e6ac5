using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;

namespace Commerce.GraphQL.Tests.Customers;

public abstract class FindingCustomersTests(Shop shop)
{
    private readonly People people = shop.People;

    /// <summary>Nobody else in these tests has this name.</summary>
    private readonly string name = $"Xaver{Guid.NewGuid():N}";

    [Fact]
    public async Task Who_ordered_at_a_store_is_found_there_with_the_orders_of_that_store()
    {
        var id = await SignUp();
        var (here, elsewhere) = (await Order(id, People.Here), await Order(id, People.Elsewhere));
        await shop.Settled();
        var found = Assert.Single(await Find(people.Clerk, name));
        Assert.Equal((GlobalId.Of("Customer", id), $"{name} Berg", Email, "+49 171 9990000"), (
            found.Text("id"), found.Text("name"), found.Text("email"), found.Text("phone")));
        Assert.Equal([here.OrderGlobal], Orders(found));
        Assert.Equal([elsewhere.OrderGlobal, here.OrderGlobal], Orders(Assert.Single(await Find(people.Admin, name))));
        Assert.Single(await Find(people.Clerk, here.Number));
        Assert.Empty(await Find(people.Clerk, elsewhere.Number));
    }

    [Fact]
    public async Task Who_never_ordered_there_is_found_by_the_whole_address_alone()
    {
        await SignUp();
        await shop.Settled();
        Assert.Empty(await Find(people.Clerk, name));
        Assert.Empty(await Find(people.Clerk, Email[..^3]));
        Assert.Empty(Orders(Assert.Single(await Find(people.Clerk, Email.ToUpperInvariant()))));
    }

    [Fact]
    public async Task A_guest_is_no_customer()
    {
        await Order(null, People.Here);
        await shop.Settled();
        Assert.Empty(await Find(people.Clerk, name));
    }

    [Fact]
    public async Task Nothing_to_look_for_and_other_stores_are_refused()
    {
        var nothing = await shop.Ask(people.Clerk, "{ findCustomers(text: \"  \") { id } }");
        Assert.Equal("BAD_USER_INPUT", nothing.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        var other = await shop.Ask(people.Clerk, $"{{ findCustomers(text: \"x\", store: \"{GlobalId.Of("Store", shop.Store(People.Elsewhere).Id)}\") {{ id }} }}");
        Assert.Equal("NOT_FOUND", other.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    private string Email => $"{name}@shopper.example";

    private async Task<CustomerId> SignUp()
    {
        const string password = "correct horse battery";
        (await shop.Do(people.Guest, "signUp", new { name = $"{name} Berg", email = Email, phone = "+49 171 9990000", password }, "mailSent")).Done();
        var signed = await shop.Do(people.Guest, "signIn", new { email = Email, password }, "viewer { ... on Customer { id } }");
        return GlobalId.Read<CustomerId>("Customer", signed.Done().GetProperty("viewer").Text("id"));
    }

    private Task<PlacedOrder> Order(CustomerId? customer, string store) =>
        PlacedOrder.At(shop, customer: customer, store: store, buyer: new($"{name} Berg", Email));

    private async Task<List<JsonElement>> Find(Viewer who, string text) => [.. (await shop.Query(
        who, "findCustomers(text: $text) { id name email phone preferredStore { code } orders { nodes { id } } }", new { text }, "($text: String!)")).EnumerateArray()];

    private static IEnumerable<string> Orders(JsonElement found) =>
        found.GetProperty("orders").GetProperty("nodes").EnumerateArray().Select(order => order.Text("id"));
}

[Collection(nameof(Shop))]
public class FindingCustomersOnSqlite(Shop shop) : FindingCustomersTests(shop);

[Collection(nameof(ShopOnPostgres))]
public class FindingCustomersOnPostgres(ShopOnPostgres shop) : FindingCustomersTests(shop);
