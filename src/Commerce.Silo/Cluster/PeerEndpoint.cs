using System.Security.Cryptography;
using System.Text;
using Commerce.Silo.Engine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Silo.Cluster;

/// <summary>Where other silos bring the commands of grains that this one owns.</summary>
internal static class PeerEndpoint
{
    public static void MapPeers(this IEndpointRouteBuilder app, string token)
    {
        var expected = Encoding.UTF8.GetBytes("Silo " + token);
        app.MapPost("/silo/ask", async (HttpContext http, ForwardedAsk[] asks, GrainEngine engine) =>
        {
            var given = Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString());
            return CryptographicOperations.FixedTimeEquals(given, expected)
                ? Results.Json(await Task.WhenAll(asks.Select(ask => ask.Answer(engine, http.RequestAborted))))
                : Results.Unauthorized();
        });
    }
}
