using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import;

/// <summary>One import under way: what it counted, what it has to tell, and the grains it asks.</summary>
internal sealed class ImportRun(IGrains grains, ImportOptions options, TimeProvider time)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);
    private const int KeptNotes = 1_000;
    private const int MostTries = 8;

    private readonly Caller caller = new(options.Actor);
    private readonly GrainId self = ImportGrain.Of(options.Id);
    private readonly Lock gate = new();
    private readonly List<ImportNote> rejected = [];
    private readonly List<ImportNote> warnings = [];
    private ImportCounts counts = ImportCounts.None;
    private long reportedAt = time.GetTimestamp();
    private int keptRejected;
    private int keptWarnings;
    private int step;
    private long ended;

    public ImportOptions Options => options;

    public IGrains Grains => grains;

    public void Read(int rows = 1) => Count(c => c with { Rows = c.Rows + rows });

    public void Done(bool changed, int rows = 1) => Count(c => changed
        ? c with { Changed = c.Changed + rows }
        : c with { Unchanged = c.Unchanged + rows });

    /// <summary>A row does not go in, for all the reasons that it has.</summary>
    public void Reject(Row row) => Reject(row.Problems, 1);

    public void Reject(IReadOnlyList<ImportNote> reasons, int rows)
    {
        lock (gate)
        {
            counts = counts with { Rejected = counts.Rejected + rows };
            Keep(rejected, ref keptRejected, reasons);
        }
    }

    public void Reject(int line, string? column, string reason, int rows = 1) => Reject([new(line, column, reason)], rows);

    public void Warn(int line, string? column, string reason)
    {
        lock (gate)
        {
            counts = counts with { Warnings = counts.Warnings + 1 };
            Keep(warnings, ref keptWarnings, [new(line, column, reason)]);
        }
    }

    /// <summary>
    /// Asks again while it is not known what became of it: all that an import asks is a state to reach, so twice is once.
    /// </summary>
    public async ValueTask<Reply> Ask(GrainId grain, ICommand command, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await grains.Ask(grain, command, caller, cancellation);
            }
            catch (Overloaded busy) when (tries < MostTries)
            {
                await Task.Delay(busy.RetryAfter, time, cancellation);
            }
            catch (OutcomeUnknown) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellation);
            }
        }
    }

    public ValueTask<Reply> Start(ImportKind kind, CancellationToken cancellation) =>
        Ask(self, new StartImport(kind, options.FileName), cancellation);

    /// <summary>Tells how far it is, but not more often than a person can look.</summary>
    public async ValueTask Report(CancellationToken cancellation)
    {
        if (time.GetElapsedTime(reportedAt) >= ReportEvery)
            await ReportNow(cancellation);
    }

    public async ValueTask Finish(CancellationToken cancellation)
    {
        await ReportNow(cancellation);
        ended = (await Ask(self, new FinishImport(counts), cancellation)).Version;
    }

    public async ValueTask Fail(string reason)
    {
        await ReportNow(CancellationToken.None);
        ended = (await Ask(self, new FailImport(reason, counts), CancellationToken.None)).Version;
    }

    /// <summary>With the end in it, also where another silo has written that.</summary>
    public ValueTask<View<ImportState>> Outcome() => grains.Read<ImportState>(self, ended);

    private async ValueTask ReportNow(CancellationToken cancellation)
    {
        ReportProgress report;
        lock (gate)
        {
            report = new(++step, counts, [.. rejected], [.. warnings]);
            rejected.Clear();
            warnings.Clear();
        }
        reportedAt = time.GetTimestamp();
        options.Progress?.Report(report.Counts);
        await Ask(self, report, cancellation);
    }

    private void Count(Func<ImportCounts, ImportCounts> more)
    {
        lock (gate)
            counts = more(counts);
    }

    private static void Keep(List<ImportNote> notes, ref int kept, IReadOnlyList<ImportNote> more)
    {
        var room = Math.Min(more.Count, KeptNotes - kept);
        notes.AddRange(more.Take(room));
        kept += room;
    }
}
