using System.Net;
using System.Text;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;

namespace Commerce.GraphQL.Tests.Server.Transport;

public class HttpTests : IAsyncLifetime
{
    private const string New = "application/graphql-response+json";
    private HttpServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await HttpServer.StartAsync(SampleSchema.Build(), new GraphQLHttpOptions { Explorer = true });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\"}", null, 200, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\"}", "*/*", 200, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\"}", New, 200, New)]
    [InlineData("{\"query\":\"{ __typename }\"}", "application/json;q=0.1, application/graphql-response+json", 200, New)]
    [InlineData("{\"query\":\"{ __typename }\"}", "image/png", 406, "application/json")]
    [InlineData("{\"query\":\"{ nope }\"}", "application/json", 200, "application/json")]
    [InlineData("{\"query\":\"{ nope }\"}", New, 400, New)]
    [InlineData("{\"query\":\"{\"}", New, 400, New)]
    [InlineData("{\"query\":\"{ product(id: 0) { sku } }\"}", New, 200, New)]
    [InlineData("{\"query\":\"query ($x: ID!) { product(id: $x) { sku } }\"}", New, 400, New)]
    [InlineData("{\"query\":7}", New, 400, New)]
    [InlineData("{}", "application/json", 400, "application/json")]
    [InlineData("[]", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":{}}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ a }\"}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"\\ud800\"}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":{\"\\udc00\":\"x\"}}", "application/json", 400, "application/json")]
    [InlineData("{\"query\":", "application/json", 400, "application/json")]
    public async Task A_post_is_answered_with_the_right_status_and_type(string body, string? accept, int status, string type)
    {
        var answer = await _server.SendAsync(HttpServer.Post(body, accept: accept));
        Assert.Equal((status, type), (answer.Status, answer.Type));
        if (status != 200) Assert.Contains("\"code\":", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task What_a_form_of_another_site_can_send_is_refused(string type)
    {
        var answer = await _server.SendAsync(HttpServer.Post("{\"query\":\"mutation { __typename }\"}", type));
        Assert.Equal(415, answer.Status);
    }

    [Theory]
    [InlineData("?query=%7B__typename%7D", 200)]
    [InlineData("?query=query(%24i%3AID!)%7Bproduct(id%3A%24i)%7Bsku%7D%7D&variables=%7B%22i%22%3A1%7D", 200)]
    [InlineData("?query=mutation%7B__typename%7D", 405)]
    [InlineData("", 400)]
    [InlineData("?query=%7B__typename%7D&variables=x", 400)]
    [InlineData("?query=%7B__typename%7D&variables=[]", 400)]
    public async Task A_get_reads_and_never_writes(string query, int status) =>
        Assert.Equal(status, (await _server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/graphql" + query))).Status);

    [Fact]
    public async Task Bytes_that_are_not_text_are_refused()
    {
        byte[] body = [.. "{\"query\":\"{ __typename } # "u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal(400, (await _server.SendAsync(HttpServer.Post(body))).Status);
    }

    [Fact]
    public async Task Deep_json_is_refused() => Assert.Equal(400, (await _server.SendAsync(HttpServer.Post(
        $"{{\"query\":\"{{__typename}}\",\"variables\":{{\"a\":{new string('[', 50_000)}{new string(']', 50_000)}}}}}"))).Status);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_refused_whether_it_says_its_length_or_not(bool chunked)
    {
        var request = HttpServer.Post("{\"query\":\"" + new string(' ', 140_000) + "{__typename}\"}");
        request.Headers.TransferEncodingChunked = chunked;
        var answer = await _server.SendAsync(request);
        Assert.Equal(413, answer.Status);
        Assert.Contains(ErrorCodes.BodyTooLarge, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_methods_are_told_what_to_use()
    {
        using var response = await _server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_browser_gets_an_explorer_that_loads_nothing_from_elsewhere()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        var answer = await _server.SendAsync(request);
        Assert.Equal((200, "text/html"), (answer.Status, answer.Type));
        Assert.DoesNotContain("http", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(100, 101)]
    public async Task An_answer_tells_what_it_cost_by_the_page_that_was_asked_for(int first, int cost)
    {
        var answer = await _server.SendAsync(HttpServer.Post(
            $$$"""{"query":"query ($n: Int) { products(first: $n) { sku } }","variables":{"n":{{{first}}}}}"""));
        Assert.EndsWith($",\"extensions\":{{\"cost\":{{\"requested\":{cost},\"limit\":20000}}}}}}", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_are_told_to_nobody_where_that_is_switched_off_and_to_nobody_in_process()
    {
        await using var silent = await HttpServer.StartAsync(SampleSchema.Build(), new GraphQLHttpOptions { ReportCost = false });
        const string answer = """{"data":{"product":{"sku":"p1"}}}""";
        Assert.Equal(answer, (await silent.SendAsync(HttpServer.Post("""{"query":"{ product(id: 1) { sku } }"}"""))).Body);
        Assert.Equal(answer, await TestServer.RunAsync(new(SampleSchema.Build()), "{ product(id: 1) { sku } }"));
    }

    [Fact]
    public async Task Without_its_option_a_browser_gets_no_explorer()
    {
        await using var closed = await HttpServer.StartAsync(SampleSchema.Build(), new GraphQLHttpOptions());
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        Assert.Equal((406, "application/json"), await closed.SendAsync(request) is var answer ? (answer.Status, answer.Type) : default);
    }

    [Fact]
    public async Task Text_comes_back_as_it_was_meant()
    {
        var answer = await _server.SendAsync(HttpServer.Post("{\"query\":\"{ product(id: \\\"1\\\") { title } }\"}"));
        Assert.Equal("""{"data":{"product":{"title":"Tea \"green\""}},"extensions":{"cost":{"requested":2,"limit":20000}}}""", answer.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(answer.Body), answer.Body.Length);
    }
}
