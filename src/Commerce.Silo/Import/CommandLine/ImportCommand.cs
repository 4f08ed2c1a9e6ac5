using Commerce.Grains;
using Commerce.Grains.Imports;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Commerce.Silo.Import.CommandLine;

/// <summary><c>import KIND FILE</c>: shows how far it is, then what it came to.</summary>
public static class ImportCommand
{
    /// <summary>
    /// Gives 0 when every row went in, 1 when a row stayed out or the file could not be read. The file's name and a progress
    /// display are filled into <paramref name="options"/>.
    /// </summary>
    public static async Task<int> Run(
        ImportKind kind, string file, ImportOptions options, IGrains grains, TimeProvider time, IAnsiConsole console,
        CancellationToken cancellation = default)
    {
        FileStream csv;
        try
        {
            csv = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.MarkupLineInterpolated($"[red]{file} can't be opened:[/] {e.Message}");
            return 1;
        }
        await using (csv)
        {
            var import = await Show(console, csv, progress => new Importer(grains, time, NullLogger<Importer>.Instance)
                .Run(kind, csv, options with { FileName = Path.GetFileName(file), Progress = progress }, cancellation));
            ImportSummary.Write(console, import);
            return import is { Status: ImportStatus.Finished, Counts.Rejected: 0 } ? 0 : 1;
        }
    }

    private static Task<ImportState> Show(
        IAnsiConsole console, FileStream csv, Func<IProgress<ImportCounts>, Task<ImportState>> import) =>
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                new SpinnerColumn())
            .StartAsync(async display =>
            {
                var bar = display.AddTask("Reading", maxValue: Math.Max(1, csv.Length));
                var outcome = await import(new Told(counts =>
                {
                    bar.Value = csv.Position;
                    bar.Description = $"{counts.Rows:N0} rows, {counts.Changed:N0} changed, {counts.Rejected:N0} rejected";
                }));
                bar.Value = bar.MaxValue;
                return outcome;
            });

    /// <summary>Told at once and in order, where <see cref="Progress{T}"/> would go through the thread pool.</summary>
    private sealed class Told(Action<ImportCounts> tell) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts counts) => tell(counts);
    }
}
