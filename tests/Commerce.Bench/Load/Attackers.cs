using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Commerce.Bench;

/// <param name="ByAnswer">By status and, where there is one, the first error's code.</param>
internal sealed record AttackTold(IReadOnlyDictionary<string, int> ByKind, IReadOnlyDictionary<string, int> ByAnswer, int ServerErrors, int Stacks);

/// <summary>One attacker for each kind of attack, as fast as it is answered, and many whose requests never end.</summary>
internal static class Attackers
{
    private const int Unfinished = 200;

    private static readonly Dictionary<string, Func<byte[]>> Kinds = new()
    {
        ["costly documents"] = () => Ask("{ products(first: 100) { nodes { title variants(first: 10) { title price { amount } availability { availableQuantity } } } } }"),
        ["deep documents"] = () => Ask($"{{ products(first: 1) {{ nodes {{ {Times("variants { product { ", 40)} id {new string('}', 80)} }} }} }}"),
        ["many aliases"] = () => Ask($"{{ {string.Concat(Enumerable.Range(0, 900).Select(i => $"a{i}: products(first: 100) {{ totalCount }} "))} }}"),
        ["fragments that double"] = () => Ask("{ products { ...F0 } } " + string.Concat(Enumerable.Range(0, 300).Select(i => $"fragment F{i} on ProductConnection {{ ...F{i + 1} ...F{i + 1} }} ")) + "fragment F300 on ProductConnection { totalCount }"),
        ["searches"] = () => Ask($"{{ {string.Concat(Enumerable.Range(0, 15).Select(i => $"a{i}: products(filter: {{ text: \"{Word()} {Word()} {Word()}\" }}, first: 100) {{ totalCount }} "))} }}"),
        ["passwords"] = () => Ask($"mutation {{ {string.Concat(Enumerable.Range(0, 15).Select(i => $"a{i}: signIn(input: {{ idempotencyKey: \"{Guid.NewGuid():N}\", email: \"{Word()}@shopper.example\", password: \"{Word()}\" }}) {{ errors {{ __typename }} }} "))} }}"),
        ["bent bytes"] = Bent,
        ["large bodies"] = () => Encoding.UTF8.GetBytes($"{{\"query\":\"{new string('x', 140_000)}\"}}"),
    };

    public static async Task<AttackTold> Attack(Uri silo, double seconds)
    {
        var (kinds, answers) = (new ConcurrentDictionary<string, int>(), new ConcurrentDictionary<string, int>());
        var (errors, stacks) = (0, 0);
        var slow = await NeverEnding(silo);
        kinds["unfinished requests"] = slow.Count;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Kinds.Select(async (kind, number) =>
        {
            using var http = new HttpClient { BaseAddress = silo };
            // The silo believes a proxy on its own machine, so each attacker is a client of its own.
            http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{number + 1}");
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                var (status, body) = await Send(http, kind.Value());
                kinds.AddOrUpdate(kind.Key, 1, (_, count) => count + 1);
                answers.AddOrUpdate($"{status} {CodeOf(body)}".Trim(), 1, (_, count) => count + 1);
                if (status >= 500)
                    Interlocked.Increment(ref errors);
                if (body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal))
                    Interlocked.Increment(ref stacks);
            }
        }));
        slow.ForEach(client => client.Dispose());
        return new(kinds, answers, errors, stacks);
    }

    private static async Task<(int Status, string Body)> Send(HttpClient http, byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var answer = await http.PostAsync("/graphql", content);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            // Whoever sends too much may be cut off before all of it is sent.
            return (0, "");
        }
    }

    private static string CodeOf(string body)
    {
        var at = body.IndexOf("\"code\":\"", StringComparison.Ordinal);
        return at < 0 ? "" : body[(at + 8)..body.IndexOf('"', at + 8)];
    }

    private static async Task<List<TcpClient>> NeverEnding(Uri silo)
    {
        var open = new List<TcpClient>();
        for (var i = 0; i < Unfinished; i++)
        {
            var client = new TcpClient();
            open.Add(client);
            await client.ConnectAsync(silo.Host, silo.Port);
            var head = $"POST /graphql HTTP/1.1\r\nHost: {silo.Authority}\r\nContent-Type: application/json\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + (i % 2 == 0 ? "X-Never: " : "Content-Length: 100000\r\n\r\n{\"query\":")));
        }
        return open;
    }

    private static byte[] Ask(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });

    private static byte[] Bent()
    {
        var body = Ask("query ($a: Int) { products(first: $a) { totalCount } }");
        for (var times = Random.Shared.Next(1, 4); times > 0; times--)
            body[Random.Shared.Next(body.Length)] = (byte)Random.Shared.Next(256);
        return body;
    }

    private static string Word() => Guid.NewGuid().ToString("N")[..10];

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
