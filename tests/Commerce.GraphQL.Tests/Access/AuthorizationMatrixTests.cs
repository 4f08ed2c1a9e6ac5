using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Tests.Security;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Access;

/// <summary>
/// Every field of query, mutation and subscription, asked by everybody about things of one store and one customer. A field that is new
/// needs a row, and a row says what each of them gets.
/// </summary>
[Collection(nameof(Shop))]
public class AuthorizationMatrixTests(Shop shop, ITestOutputHelper output)
{
    [Fact]
    [Trait(Battery.Trait, "X5")]
    public async Task Everybody_gets_what_the_table_says()
    {
        var people = shop.People;
        var wrong = new List<string>();
        foreach (var field in Probe.All(shop.Executor.Schema, null!).Select(probe => probe.Name))
        {
            var row = "";
            foreach (var viewer in new[] { people.Guest, people.Customer, people.OtherCustomer, people.OtherClerk, people.Clerk, people.Manager, people.Admin })
                row += await Verdict.Of(shop, viewer, await Fresh(field));
            output.WriteLine($"        [\"{field}\"] = \"{row}\",");
            var expected = AuthorizationTable.Rows.GetValueOrDefault(field, "no row");
            if (row != expected)
                wrong.Add($"{field}: {row}, not {expected}");
        }
        output.Report("X5", AuthorizationTable.Rows.Count * 7, "fields asked by everybody");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(shop.Bugs);
        Assert.Empty(AuthorizationTable.Rows.Keys.Except(Probe.All(shop.Executor.Schema, null!).Select(probe => probe.Name)));
    }

    [Fact]
    [Trait(Battery.Trait, "X5")]
    public void What_is_for_staff_only_refuses_everybody_below_in_the_table()
    {
        foreach (var probe in Probe.All(shop.Executor.Schema, null!))
        {
            var role = probe.Field.Directives.FirstOrDefault(directive => directive.Name == "staff");
            if (role is null)
                continue;
            var row = AuthorizationTable.Rows[probe.Name];
            Assert.StartsWith("RRR", row);
            if (role.Node.Arguments.Any(argument => argument.Value.ToString()!.Contains("MANAGER", StringComparison.Ordinal)))
                Assert.StartsWith("RRRRR", row);
        }
    }

    /// <summary>What hangs on a thing is behind the thing's own gate. These few are narrower, and stand here so that none goes unseen.</summary>
    [Fact]
    [Trait(Battery.Trait, "X5")]
    public async Task What_is_narrower_than_the_thing_it_hangs_on_is_known_and_refused_to_those_who_hold_the_thing()
    {
        var schema = shop.Executor.Schema;
        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        var narrower = schema.Types.OfType<ObjectType>().Where(type => !roots.Contains(type))
            .SelectMany(type => type.Fields.Where(field => field.Guards.Length > 0).Select(field => $"{type}.{field.Name}")).Order();
        Assert.Equal(["Order.history", "Variant.priceHistory"], narrower);

        things ??= await Make();
        var (order, variant) = (things.Order, GraphQL.Common.GlobalId.Of("Variant", things.Order.Variant));
        var asked = new[]
        {
            $"order(id: \"{order.OrderGlobal}\", secret: \"{order.Secret}\") {{ id history {{ at }} }}",
            $"variant(id: \"{variant}\") {{ id priceHistory {{ __typename }} }}",
        };
        foreach (var field in asked)
        {
            foreach (var (viewer, code) in new[] { (shop.People.Guest, ErrorCodes.Unauthenticated), (shop.People.Customer, ErrorCodes.Unauthenticated) })
                Assert.Equal(code, (await shop.Ask(viewer, $"{{ {field} }}")).GetProperty("errors")[0].GetProperty("extensions").Text("code"));
            await shop.Query(shop.People.Clerk, field);
        }
    }

    private Things? things;

    // Mutations use things up, but a thing that was found once is found again: whose it is does not change.
    private async Task<Probe> Fresh(string name)
    {
        things ??= await Make();
        return Probe.All(shop.Executor.Schema, things).Single(probe => probe.Name == name);
    }

    private async Task<Things> Make()
    {
        var order = await PlacedOrder.At(shop, customer: shop.People.Customer.Customer);
        var import = new ImportId(Guid.CreateVersion7());
        await PlacedOrder.Done(shop, ImportGrain.Of(import), new StartImport(ImportKind.Stock, "stock.csv"));
        var clerk = shop.People.Colleague.Staff!.Id;
        await shop.Settled();
        return new(shop, order, import, new CartId(Guid.CreateVersion7()), clerk);
    }
}
