using System.Net;
using Commerce.GraphQL.Tests.Server;
using Commerce.GraphQL.Tests.Server.Transport;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>
/// What a page of another site can have a browser send. It may send a GET, or a form; for JSON the browser asks first, and is told
/// nothing that would let it.
/// </summary>
public class OtherSitesTests(ITestOutputHelper output)
{
    [Fact]
    [Trait(Battery.Trait, "X13")]
    public async Task Another_site_changes_nothing_and_reads_nothing()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        string[] forms = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain; charset=utf-8, application/json", "TEXT/PLAIN", "application/jsonx"];
        const string change = """{"query":"mutation { placeOrder(input: { idempotencyKey: 1, lines: [] }) { errors { __typename } } }"}""";
        foreach (var form in forms)
        {
            using var request = HttpServer.Post(change, form);
            await Refused(server, request, HttpStatusCode.UnsupportedMediaType);
        }
        using var link = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7B__typename%7D");
        await Refused(server, link, HttpStatusCode.MethodNotAllowed);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        await Refused(server, preflight, HttpStatusCode.MethodNotAllowed);
        output.Report("X13", forms.Length + 2, "requests of another site");
    }

    private static async Task Refused(HttpServer server, HttpRequestMessage request, HttpStatusCode status)
    {
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Battery.IsDecent((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), request.ToString());
    }
}
