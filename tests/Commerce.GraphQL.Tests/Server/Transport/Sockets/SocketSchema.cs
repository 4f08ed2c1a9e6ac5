using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Commerce.GraphQL.Server.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>The sample shop with a subscription that never ends, and tokens for its callers.</summary>
internal static class SocketSchema
{
    public static Schema Build() => SampleSchema.Builder(SampleSchema.Sdl + " extend type Subscription { ticking(after: String): Tick! }")
        .Subscription("ticking", Tick, tick => tick.Cursor)
        .Build();

    /// <summary>Token <c>clerk</c> is a clerk, none a guest, any other nobody.</summary>
    public static ValueTask<SocketCaller?> Authenticate(HttpContext http, JsonElement greeting) => new(
        greeting.ValueKind != JsonValueKind.Object || !greeting.TryGetProperty("token", out var token) ? new SocketCaller(new())
        : token.GetString() == "clerk" ? new SocketCaller(new(new ClaimsIdentity([new(ClaimTypes.Role, "StoreClerk")], "token")))
        : null);

    public static readonly GraphQLHttpOptions Options = new() { Heartbeat = TimeSpan.FromSeconds(1), Authenticate = Authenticate };

    private static async IAsyncEnumerable<SampleSchema.Tick> Tick(FieldContext context)
    {
        for (var n = int.Parse(context.Arg<string?>("after") ?? "0", CultureInfo.InvariantCulture) + 1; ; n++)
        {
            await Task.Delay(5, context.Cancellation);
            yield return new(n, $"{n}");
        }
    }
}
