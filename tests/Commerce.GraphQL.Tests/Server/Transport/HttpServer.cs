using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commerce.GraphQL.Tests.Server.Transport;

/// <summary>A real Kestrel on a free loopback port.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpServer(WebApplication app)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    /// <summary>Where sockets are opened.</summary>
    public string Socket => $"ws://{Client.BaseAddress!.Authority}/graphql";

    public Task StopAsync() => _app.StopAsync();

    public static async Task<HttpServer> StartAsync(Schema schema, GraphQLHttpOptions? options = null, ExecutorOptions? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGraphQL("/graphql", new GraphQLExecutor(schema, limits), options);
        await app.StartAsync();
        return new HttpServer(app);
    }

    public async Task<(int Status, string Type, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync());
    }

    public static HttpRequestMessage Post(byte[] body, string type = "application/json", string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    public static HttpRequestMessage Post(string body, string type = "application/json", string? accept = null) =>
        Post(System.Text.Encoding.UTF8.GetBytes(body), type, accept);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
