using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>
/// How much of the battery runs: a sample in every run of the tests, and the whole by <c>eng/security</c>. The seed is told, so that
/// what was found can be found again.
/// </summary>
internal static class Battery
{
    /// <summary>The trait by which the command finds the tests; its value says which attack it is.</summary>
    public const string Trait = "Battery";

    public static readonly int Scale = EnvironmentNumber.Of("SECURITY_SCALE") ?? 1;

    private static readonly int Seed = EnvironmentNumber.Of("SECURITY_SEED") ?? 20_260_105;

    public static Random Random() => new(Seed);

    /// <summary>One line for the command to print.</summary>
    public static void Report(this ITestOutputHelper output, string attack, int count, string what) =>
        output.WriteLine($"BATTERY {attack}: {count.ToString("N0", CultureInfo.InvariantCulture)} {what} (scale {Scale}, seed {Seed})");

    /// <summary>Whatever was sent, the answer is JSON that tells a typed error or data, and nothing of how we are made.</summary>
    public static void IsDecent(int status, string body, string sent)
    {
        Assert.True(status is >= 200 and < 500, $"{status} for {sent}: {body}");
        JsonNode? json = null;
        try
        {
            json = JsonNode.Parse(body);
        }
        catch (JsonException e)
        {
            Assert.Fail($"{e.Message} for {sent}: {body}");
        }
        foreach (var error in json?["errors"]?.AsArray() ?? [])
        {
            var code = error?["extensions"]?["code"]?.ToString();
            Assert.True(code is { Length: > 0 } and not "INTERNAL" and not "NULL_FOR_NON_NULL", $"{code} for {sent}: {body}");
        }
        foreach (var secret in (ReadOnlySpan<string>)["   at ", "Exception", ".cs:", "System.", "Commerce."])
            Assert.DoesNotContain(secret, body, StringComparison.Ordinal);
    }
}
