using System.Text.Json;
using Commerce.Grains;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Engine;

/// <summary>Snapshots make long streams open fast. They are a cache: without them, or with broken ones, everything is the same.</summary>
internal sealed class Snapshots(IJournal journal, ILogger log)
{
    public async ValueTask<StateAt?> Read(string stream, GrainKind kind)
    {
        var stored = await journal.ReadSnapshot(stream, CancellationToken.None);
        if (stored is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize(stored.Data.Span, kind.StateJson) is { } state ? new(state, stored.Version, stored.At, 0) : null;
        }
        catch (JsonException e)
        {
            log.LogWarning(e, "The snapshot of {Stream} can't be read; the stream is replayed from its events", stream);
            return null;
        }
    }

    /// <summary>Writes a snapshot beside the work; nobody waits for it.</summary>
    public void Take(string stream, GrainKind kind, StateAt at) => _ = Write(stream, kind, at);

    private async Task Write(string stream, GrainKind kind, StateAt at)
    {
        try
        {
            await Task.Yield();
            var data = JsonSerializer.SerializeToUtf8Bytes(at.State, kind.StateJson);
            await journal.WriteSnapshot(new(stream, at.Version, at.At, data), CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "No snapshot of {Stream} was written", stream);
        }
    }
}
