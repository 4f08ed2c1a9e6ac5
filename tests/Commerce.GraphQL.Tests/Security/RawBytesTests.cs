using System.Text;
using Commerce.GraphQL.Tests.Server;
using Commerce.GraphQL.Tests.Server.Transport;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>Bodies that a parser may stumble over: cut, bent, doubled, nested, in other encodings.</summary>
public class RawBytesTests(ITestOutputHelper output)
{
    private static readonly string[] Good =
    [
        """{"query":"query ($id: ID!) { product(id: $id) { sku title tags } }","variables":{"id":"1"},"operationName":null}""",
        """{"query":"mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { errors { __typename } } }","variables":{"i":{"idempotencyKey":"k","lines":[{"sku":"a","quantity":2}],"note":null}}}""",
        """{"query":"{ products(first: 3) { ...F } } fragment F on Product { id price { amount } }","extensions":{"a":[1,2,{"b":null}]}}""",
    ];

    private static readonly byte[][] Bent =
    [
        [0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC0, 0x80], [0xEF, 0xBB, 0xBF], [0], "\\ud800"u8.ToArray(), "\\u0000"u8.ToArray(),
        "\"\""u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "{}"u8.ToArray(), "-0"u8.ToArray(), "1e999"u8.ToArray(), ",,"u8.ToArray(), "\"query\":1,"u8.ToArray(),
        "\"variables\":{},"u8.ToArray(), "\"\"\""u8.ToArray(), "#"u8.ToArray(), "@a"u8.ToArray(), "{{{{"u8.ToArray(), "}}}}"u8.ToArray(), "[[[["u8.ToArray(), "$"u8.ToArray(),
    ];

    [Fact]
    [Trait(Battery.Trait, "X2")]
    public async Task No_bytes_make_the_server_stumble()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var random = Battery.Random();
        string?[] accepts = [null, "application/graphql-response+json", "text/event-stream", "text/html", "x/y", "*/*;q=0"];
        var sent = 400 * Battery.Scale;
        for (var i = 0; i < sent; i++)
        {
            var body = Bend(Encoding.UTF8.GetBytes(Good[random.Next(Good.Length)]), random);
            var accept = accepts[random.Next(accepts.Length)];
            var (status, type, text) = await server.SendAsync(HttpServer.Post(body, accept: accept));
            var what = $"#{i} {Convert.ToBase64String(body.AsSpan(0, Math.Min(body.Length, 600)))}";
            if (type == "text/event-stream")
                text = text.Split('\n').FirstOrDefault(line => line.StartsWith("data: ", StringComparison.Ordinal)) is { } data ? data[6..] : "{}";
            Battery.IsDecent(status, text, what);
        }
        Assert.Equal(200, (await server.SendAsync(HttpServer.Post(Good[0]))).Status);
        output.Report("X2", sent, "bent bodies");
    }

    [Theory]
    [Trait(Battery.Trait, "X2")]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Nesting_without_end_is_refused(char open, char close)
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var step = open == '{' ? "{\"a\":" : "[";
        var nested = string.Concat(Enumerable.Repeat(step, 20_000)) + "1" + new string(close, 20_000);
        foreach (var body in new[] { nested, $$$"""{"query":"{ __typename }","variables":{"a":{{{nested}}}}}""", $$$"""{"query":"{ __typename }","extensions":{"a":{{{nested}}}}}""" })
        {
            var (status, _, text) = await server.SendAsync(HttpServer.Post(body));
            Assert.Equal(body.Length > 128 * 1024 ? 413 : 400, status);
            Battery.IsDecent(status, text, "nested JSON");
        }
    }

    private static byte[] Bend(byte[] body, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && body.Length > 0; times--)
        {
            var at = random.Next(body.Length);
            body = random.Next(5) switch
            {
                0 => body[..at],
                1 => [.. body[..at], .. body[Math.Min(body.Length, at + random.Next(1, 9))..]],
                2 => [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]],
                3 => [.. body[..at], .. body[random.Next(at + 1)..at], .. body[at..]],
                _ => [.. body[..at], .. Bent[random.Next(Bent.Length)], .. body[at..]],
            };
        }
        return body;
    }
}
