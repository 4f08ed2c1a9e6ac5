using Commerce.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>A site of a few lines, in which faults are planted so that a gate can be seen to see them.</summary>
internal sealed class TinySite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TinySite(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    /// <param name="answer">Answers each request: the path, and where the answer goes.</param>
    public static async Task<TinySite> Open(Func<string, HttpResponse, Task> answer)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var app = builder.Build();
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapFallback("{**path}", http => answer(http.Request.Path.Value ?? "", http.Response));
        await app.StartAsync();
        return new(app, address);
    }

    /// <summary>A site of one page, which sends nothing else.</summary>
    public static Task<TinySite> Of(string head, string body) => Open((path, response) => path == "/"
        ? Page(response, head, body)
        : Task.CompletedTask);

    public static Task Page(HttpResponse response, string head, string body)
    {
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync($"<!doctype html><html lang=en><head><title>Tiny</title>{head}</head><body>{body}</body></html>");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
