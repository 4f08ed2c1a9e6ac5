using System.Collections.Concurrent;
using Commerce.Grains.Imports;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Import.Http;

/// <summary>
/// Imports that go on after their request was answered. Few at once, so that the shop stays quick; when the host stops they
/// are told to stop, say so in their history, and importing the file again brings in the rest.
/// </summary>
public sealed class ImportRuns(Importer importer, ILogger<ImportRuns> log) : IAsyncDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim free = new(AtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<ImportId, Task> running = [];

    /// <summary>
    /// Begins when the import's grain exists, and goes on by itself; the file is closed at the end. False, and nothing is
    /// begun, when as many as may be are under way.
    /// </summary>
    public async ValueTask<bool> TryBegin(ImportKind kind, Stream csv, ImportOptions options)
    {
        if (stopping.IsCancellationRequested || !await free.WaitAsync(TimeSpan.Zero))
            return false;
        try
        {
            await importer.Announce(kind, options, stopping.Token);
        }
        catch
        {
            free.Release();
            throw;
        }
        running[options.Id] = Run(kind, csv, options);
        return true;
    }

    /// <summary>When all that are under way have ended.</summary>
    public Task Idle() => Task.WhenAll(running.Values);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Idle();
        stopping.Dispose();
        free.Dispose();
    }

    private async Task Run(ImportKind kind, Stream csv, ImportOptions options)
    {
        await Task.Yield();
        try
        {
            await importer.Run(kind, csv, options, stopping.Token);
        }
        catch (Exception e)
        {
            log.LogError(e, "The import {Import} of {Kind} could not tell how it ended", options.Id, kind);
        }
        finally
        {
            await csv.DisposeAsync();
            running.TryRemove(options.Id, out _);
            free.Release();
        }
    }
}
