using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.Testing;

namespace Commerce.Bench.Servers;

/// <summary>
/// The GraphQL server beside those that others run (mercurius with its compiler, graphql-yoga): the same schema, data from memory, documents and callers, one
/// server after the other in one run. What counts is requests per second of the server's CPU.
/// </summary>
internal static class GraphQLServers
{
    private static readonly string[] Documents = ["servers-product", "servers-list", "servers-mutation"];
    private static readonly string Here = Repository.Path("tests", "Commerce.Bench", "Servers");

    public static async IAsyncEnumerable<Measurement> Run(BenchOptions options)
    {
        using var folder = new TemporaryFolder("commerce-servers-");
        await File.WriteAllTextAsync(folder.Path("data.json"), JsonSerializer.Serialize(SampleCatalogue.Make(), JsonSerializerOptions.Web));
        await Install();
        string[] given = [Path.Combine(Here, "servers-schema.graphql"), folder.Path("data.json")];
        var peers = Path.Combine(Here, "peers");
        (string Name, ProcessStartInfo Start)[] servers =
        [
            ("commerce", new("dotnet", [typeof(GraphQLServers).Assembly.Location, OurServer.Verb, .. given])),
            ("mercurius", new("node", ["mercurius.mjs", .. given]) { WorkingDirectory = peers }),
            ("graphql-yoga", new("node", ["yoga.mjs", .. given]) { WorkingDirectory = peers }),
        ];
        var answers = new Dictionary<string, string>();
        foreach (var (name, start) in servers)
        {
            var port = FreePort.Next();
            start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
            start.Environment["NODE_ENV"] = "production";
            await using var server = ChildProcess.Start(name, start);
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/graphql") };
            await Answers(http, server);
            foreach (var document in Documents)
            {
                MustAnswerAlike(answers, document, name, await Text(http, Body(document, 7)));
                yield return await Measured(options, document, name, server, http);
            }
        }
    }

    private static async Task<Measurement> Measured(BenchOptions options, string document, string name, ChildProcess server, HttpClient http)
    {
        byte[][] bodies = [.. Enumerable.Range(1, 200).Select(n => Body(document, n))];
        async Task<bool> Ask(int caller)
        {
            using var answer = await http.PostAsync((Uri?)null, Content(bodies[Random.Shared.Next(bodies.Length)]));
            await answer.Content.CopyToAsync(Stream.Null);
            return answer.IsSuccessStatusCode ? true : throw new InvalidOperationException($"{name} answered {(int)answer.StatusCode}");
        }

        await Callers.Call(options.Clients, options.WarmUp, Ask);
        var before = new CpuTimes(CpuTimes.OfFamily(server.Id), default, CpuTimes.OfProcess(Environment.ProcessId));
        var (latencies, took) = await Callers.Call(options.Clients, options.Seconds, Ask);
        var cpu = new CpuTimes(CpuTimes.OfFamily(server.Id), default, CpuTimes.OfProcess(Environment.ProcessId)) - before;
        return new($"{document["servers-".Length..]} by {name}", "none", options.Clients, latencies.Count, took.TotalSeconds, Percentiles.Of(latencies), cpu,
            new Dictionary<string, object> { ["requestsPerCpuSecond"] = Math.Round(latencies.Count / cpu.Silo.TotalSeconds) });
    }

    private static byte[] Body(string document, int n) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query = global::Commerce.Bench.Documents.Of(document),
        variables = document == "servers-mutation"
            ? (object)new { input = new { idempotencyKey = $"key-{n}", cart = $"C{n}", variant = $"V{n}-3", quantity = n } }
            : document == "servers-product" ? new { id = $"P{n}" } : new { },
    });

    private static ByteArrayContent Content(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static async Task<string> Text(HttpClient http, byte[] body)
    {
        using var answer = await http.PostAsync((Uri?)null, Content(body));
        return await answer.Content.ReadAsStringAsync();
    }

    private static void MustAnswerAlike(Dictionary<string, string> answers, string document, string name, string answer)
    {
        var data = JsonNode.Parse(answer)!["data"]?.ToJsonString() ?? throw new InvalidOperationException($"{name}: {answer}");
        if (!answers.TryAdd(document, data) && answers[document] != data)
            throw new InvalidOperationException($"{name} answers {document} otherwise:\n{data}\n{answers[document]}");
    }

    private static async Task Answers(HttpClient http, ChildProcess server)
    {
        while (!server.HasExited)
        {
            try
            {
                await Text(http, Body("servers-list", 1));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"{server.Name} ended:\n{server.Output}");
    }

    private static async Task Install()
    {
        await using var npm = ChildProcess.Start("npm", new("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", Path.Combine(Here, "peers")]));
        if (!await npm.ExitsWithinAsync(TimeSpan.FromMinutes(5)) || npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install the other servers:\n{npm.Output}");
    }
}
