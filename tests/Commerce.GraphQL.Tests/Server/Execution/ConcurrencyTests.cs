using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class ConcurrencyTests
{
    [Fact]
    public async Task Many_requests_at_once_share_a_plan_and_nothing_else()
    {
        var executor = new GraphQLExecutor(SampleSchema.Build(), new ExecutorOptions { MaxCachedPlans = 2 });
        const string query = """
            query ($n: Int!, $deep: Boolean!) { products(first: $n) { sku later store { id name @include(if: $deep) } ... on Node { __typename } } }
            """;
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(async i =>
        {
            await Task.Yield();
            var n = i % 7;
            return (i, answer: await TestServer.RunAsync(executor, query + new string(' ', i % 3), new { n, deep = i % 2 == 0 }));
        }));
        foreach (var (i, answer) in answers)
        {
            var products = Enumerable.Range(1, i % 7).Select(p =>
                $$"""{"sku":"p{{p}}","later":"later p{{p}}","store":{"id":"{{p % 3}}"{{(i % 2 == 0 ? $",\"name\":\"Store {p % 3}\"" : "")}}},"__typename":"Product"}""");
            Assert.Equal($$$"""{"data":{"products":[{{{string.Join(',', products)}}}]}}""", answer);
        }
    }
}
