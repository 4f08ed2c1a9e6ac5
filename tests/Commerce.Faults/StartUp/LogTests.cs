using System.Text.Json;
using Commerce.Faults.Installations;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Faults.StartUp;

/// <summary>What an operator reads of a running product.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task In_production_each_line_is_JSON_and_each_command_is_told_by_its_id_without_anything_personal()
    {
        using var database = Database.Sqlite();
        await using var silo = SiloProcess.Start(["--no-demo", "--production", "--verbose", .. database.Arguments]);
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        using var api = new ShopApi(silo.Address);
        var secret = ShopApi.NewKey();
        await api.Made(Documents.CreateCart, new { idempotencyKey = secret, locale = "en" });
        await api.Made(
            "mutation ($input: SignUpInput!) { signUp(input: $input) { mailSent errors { __typename } } }",
            new { idempotencyKey = ShopApi.NewKey(), name = "Ada Lovelace", email = "ada@shopper.example", password = "correct horse battery" });
        await Waiting.Until("the commands to be told", () => Task.FromResult(silo.Output.Contains("RegisterCustomer", StringComparison.Ordinal)));
        await silo.StopAsync(TimeSpan.FromMinutes(1));

        var told = Lines(silo.Output).Where(line => line.GetProperty("State").TryGetProperty("CommandId", out _)).ToList();
        var opened = Assert.Single(told, line => line.GetProperty("State").GetProperty("Command").GetString() == "OpenCart").GetProperty("State");
        Assert.NotEmpty(opened.GetProperty("CommandId").GetString()!);
        Assert.Equal("Done", opened.GetProperty("Answer").GetString());
        foreach (var personal in (string[])["Lovelace", "ada@shopper.example", "correct horse", secret])
            Assert.DoesNotContain(personal, silo.Output, StringComparison.Ordinal);
    }

    /// <summary>The welcome is for people; all else that is written is an object a line.</summary>
    private static IEnumerable<JsonElement> Lines(string output) => output.Split('\n')
        .Select(line => line.Trim()).Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement);
}
