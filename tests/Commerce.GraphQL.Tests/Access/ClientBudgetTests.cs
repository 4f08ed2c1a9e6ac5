using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Tests.Fulfilment;
using Commerce.GraphQL.Tests.Security;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Secrets;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Access;

/// <summary>What can be guessed or abused is counted by the try, whoever tries and however the tries are packed.</summary>
[Collection(nameof(Shop))]
public class ClientBudgetTests
{
    private const int Tries = 4;
    private const string Failed = "SignInFailed", Limited = ErrorCodes.RateLimited;

    private readonly Shop shop;
    private readonly ITestOutputHelper output;
    private readonly ManualTime time = new();
    private readonly GraphQLExecutor executor;
    private readonly ConcurrentQueue<string> calls = [];
    private readonly Instead services;
    private string? from = "203.0.113.7";

    public ClientBudgetTests(Shop shop, ITestOutputHelper output)
    {
        (this.shop, this.output) = (shop, output);
        services = new(shop.Services, new() { [typeof(IPasswords)] = Counted<IPasswords>.Of(shop.Get<IPasswords>(), calls) });
        executor = new(shop.Executor.Schema, new()
        {
            Explain = CommerceErrors.Explain,
            OnUnexpectedError = (e, field) => shop.Bugs.Enqueue($"{field}: {e}"),
            Budgets = Budgets.Of(new(Tries: Tries), time, _ => from is null ? null : IPAddress.Parse(from)),
        });
    }

    [Fact]
    [Trait(Battery.Trait, "X10")]
    public async Task Passwords_are_tried_so_often_whatever_the_aliases_requests_and_accounts()
    {
        Assert.Equal((Failed, 3), (await SignIn(Viewer.Guest, 3), Looks));
        Assert.Equal((Limited, 4), (await SignIn(Viewer.Guest, 3), Looks));
        // Whoever has an account, or makes many, is still at the same address.
        Assert.Equal((Limited, 4), (await SignIn(shop.People.Customer, 1), Looks));
        Assert.Equal((Limited, 4), (await SignIn(shop.People.OtherCustomer, 1), Looks));

        from = "203.0.113.8";
        Assert.Equal((Failed, 5), (await SignIn(Viewer.Guest, 1), Looks));
        from = "203.0.113.7";
        time.Advance(Budgets.Within / Tries);
        Assert.Equal((Limited, 6), (await SignIn(Viewer.Guest, 2), Looks));
        Assert.Empty(shop.Bugs);
    }

    [Fact]
    [Trait(Battery.Trait, "X10")]
    public async Task Whoever_goes_through_a_list_of_accounts_gets_no_further_than_anybody()
    {
        var requests = 10 * Battery.Scale;
        for (var i = 0; i < requests; i++)
            Assert.Equal(Limited, await SignIn(Viewer.Guest, 15));
        Assert.Equal(Tries, Looks);
        output.Report("X10", requests * 15, $"passwords at as many accounts, of which {Tries} were looked at");
    }

    [Theory]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", Limited)]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:3::3", Failed)]
    [InlineData("::ffff:198.51.100.1", "198.51.100.1", Limited)]
    [InlineData("198.51.100.2", "198.51.100.3", Failed)]
    [InlineData("127.0.0.1", "127.0.0.1", Failed)]
    [InlineData("::1", "::1", Failed)]
    [InlineData(null, null, Failed)]
    public async Task A_household_is_one_address_and_this_machine_is_none(string? first, string? then, string answer)
    {
        from = first;
        await SignIn(Viewer.Guest, Tries);
        from = then;
        Assert.Equal(answer, await SignIn(Viewer.Guest, 1));
    }

    [Fact]
    [Trait(Battery.Trait, "X10")]
    public async Task Pickup_codes_of_many_orders_are_tried_so_often_by_one_clerk_and_no_colleague_pays_for_it()
    {
        var orders = new List<PlacedOrder>();
        for (var i = 0; i < Tries + 2; i++)
            orders.Add(await shop.Ready(await PlacedOrder.At(shop)));
        Assert.Equal(Limited, await Ask(shop.People.Clerk, "handOver", [.. orders.Select(HandOver)]));
        var left = new List<int>();
        foreach (var order in orders)
            left.Add((await order.State(shop)).TriesLeft);
        Assert.Equal(left.Max(), left[^1]);
        Assert.Equal(Tries, left.Count(tries => tries == left.Max() - 1));
        Assert.Equal("WrongPickupCode", await Ask(shop.People.Colleague, "handOver", HandOver(orders[^1])));
        Assert.Empty(shop.Bugs);
        output.Report("X10", orders.Count + 1, "pickup codes at as many orders");
    }

    [Fact]
    public void Whatever_takes_a_secret_from_outside_or_sends_mail_on_demand_has_a_budget()
    {
        string[] secrets = ["password", "current", "code", "token", "payment"];
        var guarded = new List<string>();
        foreach (var field in shop.Executor.Schema.MutationType!.Fields)
        {
            var takes = ((InputObjectType)field.Arguments[0].Type.Named).Fields.Select(input => input.Name).Intersect(secrets).ToList();
            var hasBudget = field.Directives.Any(applied => applied.Name == "budget");
            Assert.True(takes.Count == 0 || hasBudget, $"{field.Name} takes {string.Join(", ", takes)} and has no @budget.");
            if (hasBudget)
                guarded.Add(field.Name);
        }
        Assert.Equal(["changePassword", "handOver", "placeOrder", "requestPasswordReset", "resetPassword", "signIn", "signUp", "verifyEmail"], guarded.Order());
    }

    /// <summary>How often a password was looked at.</summary>
    private int Looks => calls.Count(call => call == nameof(IPasswords.Verify));

    private Task<string?> SignIn(Viewer viewer, int times) => Ask(viewer, "signIn", [.. Enumerable.Range(0, times).Select(_ => (object)new
    {
        idempotencyKey = Guid.NewGuid().ToString("N"), email = $"{Guid.NewGuid():N}@shopper.example", password = "a wrong password",
    })]);

    private static object HandOver(PlacedOrder order) => new
    {
        idempotencyKey = Guid.NewGuid().ToString("N"), fulfilmentOrder = order.PartId, code = "0000-0000",
    };

    /// <summary>One alias for each input. The error's code, or else the refusal that all of them came to.</summary>
    private async Task<string?> Ask(Viewer viewer, string mutation, params object[] inputs)
    {
        var type = executor.Schema.MutationType!.Field(mutation)!.Arguments[0].Type;
        var document = $"mutation({string.Join(", ", inputs.Select((_, i) => $"$i{i}: {type}"))}) {{ "
            + string.Concat(inputs.Select((_, i) => $"m{i}: {mutation}(input: $i{i}) {{ errors {{ __typename }} }} ")) + "}";
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(
            Shop.Request(document, inputs.Select((input, i) => (input, i)).ToDictionary(each => $"i{each.i}", each => each.input)),
            viewer.ToPrincipal(), services, buffer);
        var answer = JsonDocument.Parse(buffer.WrittenMemory).RootElement;
        return answer.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").Text("code")
            : answer.GetProperty("data").EnumerateObject().Select(field => field.Value.GetProperty("errors")[0].Text("__typename")).Distinct().Single();
    }
}
