using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class ExecutionTests
{
    private static readonly GraphQLExecutor Executor = new(SampleSchema.Build());

    [Fact]
    public async Task A_document_is_answered_in_the_order_it_asks() =>
        Assert.Equal(
            """{"data":{"product":{"sku":"p1","name":"Tea \"green\"","price":{"amount":"4.50"},"tags":["a","b"]}}}""",
            await Run("{ product(id: \"1\") { sku: id name: title price { amount } tags } }"
                .Replace("sku: id", "sku: sku")));

    [Fact]
    public async Task A_union_of_refusals_is_told_apart_by_its_csharp_types() =>
        Assert.Equal(
            """{"data":{"placeOrder":{"order":null,"errors":[{"__typename":"OutOfStock","availableQuantity":2},{"__typename":"StoreClosed","message":"Closed","state":"READY_FOR_PICKUP"}]}}}""",
            await Run("""
                mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { order { sku } errors {
                  __typename ... on OutOfStock { availableQuantity } ... on StoreClosed { message state } } } }
                """, new { input = new { idempotencyKey = "k", lines = new[] { new { sku = "a", quantity = 3 } }, note = (string?)null } }));

    [Fact]
    public async Task Asynchronous_fields_take_their_places_among_the_others() =>
        Assert.Equal(
            """{"data":{"a":{"later":"later p1","sku":"p1"},"b":{"sku":"p2","later":"later p2"}}}""",
            await Run("{ a: product(id: \"1\") { later sku } b: product(id: \"2\") { sku later } }"));

    private static Task<string> Run(string query, object? variables = null) => TestServer.RunAsync(Executor, query, variables);
}
