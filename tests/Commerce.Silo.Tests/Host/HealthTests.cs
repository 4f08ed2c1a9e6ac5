using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Commerce.Silo.Host;
using Commerce.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Host;

public class HealthTests
{
    [Fact]
    public async Task It_is_ready_when_it_has_loaded_and_for_as_long_as_its_database_answers()
    {
        await using var cluster = await PostgresCluster.CreateAsync();
        await using var product = await ProductParts.Open(
            new() { Postgres = await cluster.CreateDatabaseAsync(), Demo = false }, NullLoggerFactory.Instance, TimeProvider.System, default);
        await product.Start(default);
        var health = new Health(product);
        await using var app = await Serve(health);
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var (status, said) = await Ready(http);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "starting"), (status, said.GetProperty("reason").GetString()));
        health.WaitsFor = null;
        (status, said) = await Ready(http);
        Assert.Equal((HttpStatusCode.OK, "ready"), (status, said.GetProperty("status").GetString()));
        Assert.True(said.GetProperty("owed").GetInt64() >= 0 && said.GetProperty("behind").GetInt64() >= 0);

        await cluster.KillAsync();
        (status, said) = await Ready(http);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("database", said.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("live", await http.GetStringAsync("health/live"));

        await cluster.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await Ready(http)).Status != HttpStatusCode.OK)
            await Task.Delay(100, patience.Token);
    }

    private static async Task<WebApplication> Serve(Health health)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        health.Map(app);
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Said)> Ready(HttpClient http)
    {
        using var answer = await http.GetAsync("health/ready");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
