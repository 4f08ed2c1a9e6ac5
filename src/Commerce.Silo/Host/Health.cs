using Commerce.Silo.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Silo.Host;

/// <summary>Live: the process answers. Ready: it has loaded, and its database answers.</summary>
internal sealed class Health(ProductParts parts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What the product waits for; null when it serves.</summary>
    public string? WaitsFor { get; set; } = "starting";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (CancellationToken cancellation) => Ready(cancellation));
    }

    private async Task<IResult> Ready(CancellationToken cancellation)
    {
        if (WaitsFor is { } reason)
            return Unready(reason);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(Patience);
            var owed = await parts.Storage.Journal.CountOwed(parts.Time.GetUtcNow(), timeout.Token);
            return Results.Json(new { status = "ready", behind = parts.Reads.Behind, owed = owed.Due, running = parts.Engine.EffectsRunning });
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return Unready($"the database does not answer ({e.GetType().Name})");
        }
    }

    private static IResult Unready(string reason) => Results.Json(new { status = "not ready", reason }, statusCode: 503);
}
