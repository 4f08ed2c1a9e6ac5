using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Import.Catalogue;
using Commerce.Silo.Import.Csv;
using Commerce.Silo.Import.Staff;
using Commerce.Silo.Import.Stock;
using Commerce.Silo.Import.Stores;
using Commerce.Silo.Import.Translations;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Import;

/// <summary>
/// Brings a file in: row by row, in constant memory, through the same grains as everyone else. What goes in says a state and
/// not a change, so importing a file again changes nothing, and after a crash it goes on with what is missing.
/// </summary>
public sealed class Importer(IGrains grains, TimeProvider time, ILogger<Importer> log)
{
    /// <summary>Grains asked at once: enough to fill a commit, few enough to leave the shop its share.</summary>
    private const int AtOnce = 64;

    /// <summary>
    /// Reads <paramref name="csv"/> to its end. A bad row is told in the outcome and the others go in; a file that can't be
    /// read at all gives an outcome that has failed. Throws when the grains can't be reached.
    /// </summary>
    public async Task<ImportState> Run(ImportKind kind, Stream csv, ImportOptions options, CancellationToken cancellation = default)
    {
        await Announce(kind, options, cancellation);
        var run = new ImportRun(grains, options, time);
        try
        {
            await Read(kind, csv, run, cancellation);
            await run.Finish(cancellation);
        }
        catch (UnreadableFile e)
        {
            await run.Fail(e.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await run.Fail("It was stopped. Import the file again: what is in stays in, and the rest follows.");
        }
        catch (Exception e)
        {
            log.LogError(e, "The import {Import} of {Kind} broke off", options.Id, kind);
            await run.Fail("Something went wrong on the server. Import the file again: what is in stays in, and the rest follows.");
        }
        return (await run.Outcome()).State;
    }

    /// <summary>Begins the import's grain, so that its progress can be watched. Doing so twice does it once.</summary>
    internal async ValueTask Announce(ImportKind kind, ImportOptions options, CancellationToken cancellation)
    {
        var run = new ImportRun(grains, options, time);
        if ((await run.Start(kind, cancellation)).Answer is Refusal refusal)
            throw new InvalidOperationException(refusal.Message);
    }

    private static async Task Read(ImportKind kind, Stream csv, ImportRun run, CancellationToken cancellation)
    {
        var import = Of(kind, run);
        await import.Begin(cancellation);
        using var sheet = await Sheet.Open(csv, import.Layout, cancellation);
        if (sheet.Strange.Count > 0)
            run.Warn(1, null, $"has columns that are not used: {string.Join(", ", sheet.Strange)}.");
        using var sends = new Sends(AtOnce);
        try
        {
            await foreach (var row in sheet.Rows(cancellation))
            {
                run.Read();
                if (row.IsBad)
                    run.Reject(row);
                else
                    await import.Take(row, sends, cancellation);
                await run.Report(cancellation);
            }
            await import.End(sends, cancellation);
        }
        finally
        {
            await sends.Finish();
        }
    }

    private static IFileImport Of(ImportKind kind, ImportRun run) => kind switch
    {
        ImportKind.Catalogue => new CatalogueImport(run),
        ImportKind.Translations => new TranslationsImport(run),
        ImportKind.Stores => new StoresImport(run),
        ImportKind.Stock => new StockImport(run),
        ImportKind.Staff => new StaffImport(run),
        _ => throw new NotSupportedException($"{kind} can't be imported."),
    };
}
