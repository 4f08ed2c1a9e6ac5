using System.Globalization;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server;

/// <summary>A small shop, enough to use every part of the binding API.</summary>
internal static class SampleSchema
{
    public const string Sdl = """
        directive @auth(role: Role!) repeatable on FIELD_DEFINITION | OBJECT
        scalar Decimal @specifiedBy(url: "https://example.com/decimal")
        enum Role { CUSTOMER STORE_CLERK }
        enum OrderState { PLACED READY_FOR_PICKUP }
        interface Node { id: ID! }
        type Money { amount: Decimal! currencyCode: String! }
        type Product implements Node {
          id: ID! sku: String! title: String! price: Money! tags: [String!]! later: String! store: Store
          cost: Money @auth(role: STORE_CLERK)
          old: String @deprecated(reason: "Use title")
        }
        type Store implements Node { id: ID! name: String! }
        type OutOfStock { message: String! availableQuantity: Int! }
        type StoreClosed { message: String! state: OrderState! }
        union PlaceOrderError = OutOfStock | StoreClosed
        type PlaceOrderPayload { order: Product errors: [PlaceOrderError!]! }
        input LineInput { sku: String! quantity: Int! = 1 }
        input PlaceOrderInput { idempotencyKey: ID! lines: [LineInput!]! note: String state: OrderState = PLACED }
        input PickInput @oneOf { byId: ID bySku: String }
        type Query {
          product(id: ID!): Product
          products(first: Int = 3, last: Int): [Product!]!
          pick(by: PickInput!): Product
          node(id: ID!): Node
        }
        type Mutation { placeOrder(input: PlaceOrderInput!): PlaceOrderPayload! }
        type Subscription { counted(to: Int!, after: String): Tick! }
        type Tick { number: Int! cursor: String! }
        """;

    public sealed record ProductId(string Value);
    public sealed record Money(decimal Amount, string CurrencyCode);
    public sealed record Product(ProductId Id, string Sku, string Title, Money Price, string[] Tags, string StoreId);
    public sealed record Store(string Id, string Name);
    public sealed record OutOfStock(string Message, int AvailableQuantity);
    public sealed record StoreClosed(string Message, OrderState State);
    public sealed record PlaceOrderPayload(Product? Order, IReadOnlyList<object> Errors);
    public sealed record LineInput(string Sku, int Quantity);
    public sealed record PlaceOrderInput(ProductId IdempotencyKey, IReadOnlyList<LineInput> Lines, Optional<string?> Note, OrderState State);
    public sealed record PickInput(string? ById, string? BySku);
    public sealed record Tick(int Number, string Cursor);

    public enum Role { Customer, StoreClerk }
    public enum OrderState { Placed, ReadyForPickup }

    public static int StoreReads;

    public static readonly DataLoader<string, Store> Stores = new(async (keys, context) =>
    {
        Interlocked.Increment(ref StoreReads);
        await Task.Yield();
        return keys.ToDictionary(k => k, k => new Store(k, $"Store {k}"));
    });

    public static Schema Build() => Builder().Build();

    public static SchemaBuilder Builder(string sdl = Sdl) => SchemaBuilder.FromSdl(sdl)
        .Scalar("Decimal", text => decimal.Parse(text, CultureInfo.InvariantCulture), value => value.ToString(CultureInfo.InvariantCulture))
        .ScalarAs("ID", text => new ProductId(text), id => id.Value)
        .Enum<Role>()
        .Enum<OrderState>()
        .Type<Money>()
        .Type<Product>("Product", t => t
            .FieldAsync("later", async (product, context) =>
            {
                await Task.Delay(5, context.Cancellation);
                return $"later {product.Sku}";
            })
            .Load("store", Stores, product => product.StoreId)
            .Field("cost", product => product.Price)
            .Field("old", product => (string?)null))
        .Type<Store>()
        .Type<OutOfStock>()
        .Type<StoreClosed>()
        .Type<PlaceOrderPayload>()
        .Type<Tick>()
        .Input<LineInput>()
        .Input<PlaceOrderInput>()
        .Input<PickInput>()
        .Query(q => q
            .Field("product", context => Make(context.Arg<string>("id")))
            .Field("products", context => Enumerable.Range(1, context.Arg<int?>("first") ?? 0).Select(n => Make($"{n}")!).ToList())
            .Field("pick", context => Make(context.Arg<PickInput>("by").ById ?? "9"))
            .Field("node", context => (object?)(context.Arg<string>("id") == "s" ? new Store("s", "S") : Make("1"))))
        .Mutation(m => m.Field("placeOrder", context =>
        {
            var input = context.Arg<PlaceOrderInput>("input");
            return new PlaceOrderPayload(null,
                [new OutOfStock($"{input.Lines.Count}", input.Lines[0].Quantity - 1), new StoreClosed("Closed", OrderState.ReadyForPickup)]);
        }))
        .Subscription("counted", context => Count(context.Arg<int>("to"), context.Arg<string?>("after")), tick => tick.Cursor)
        .Directive("auth", (arguments, context) => context.User.IsInRole(arguments.Get<Role>("role").ToString())
            ? null
            : new GraphQLError("You may not see this.", ErrorCodes.Forbidden));

    private static Product? Make(string id) =>
        id == "0" ? null : new(new ProductId($"Product:{id}"), $"p{id}", "Tea \"green\"", new Money(4.50m, "EUR"), ["a", "b"], $"{(int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0) % 3}");

    private static async IAsyncEnumerable<Tick> Count(int to, string? after)
    {
        for (var n = (after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture)) + 1; n <= to; n++)
        {
            await Task.Yield();
            yield return new Tick(n, n.ToString(CultureInfo.InvariantCulture));
        }
    }
}
