using System.Collections.Immutable;

namespace Commerce.Grains.Imports;

/// <param name="By">Who started it.</param>
/// <param name="Step">The number of the last report.</param>
/// <param name="Rejected">The first of the rejected rows; <see cref="ImportCounts.Rejected"/> counts them all.</param>
/// <param name="Warnings">The first of the remarks; <see cref="ImportCounts.Warnings"/> counts them all.</param>
/// <param name="Heard">When it last said anything.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record ImportState(
    ImportStatus Status,
    ImportKind Kind,
    string FileName,
    string By,
    ImportCounts Counts,
    int Step,
    ImmutableArray<ImportNote> Rejected,
    ImmutableArray<ImportNote> Warnings,
    DateTimeOffset? Started = null,
    DateTimeOffset? Heard = null,
    DateTimeOffset? Ended = null,
    string? Reason = null)
{
    public static readonly ImportState Empty = new(ImportStatus.None, default, "", "", ImportCounts.None, 0, [], []);

    public ImportState Apply(IEvent happened) => happened switch
    {
        ImportStarted e => this with
        {
            Status = ImportStatus.Running, Kind = e.Kind, FileName = e.FileName, By = e.By, Started = e.At, Heard = e.At,
        },
        ImportProgressed e => this with { Step = e.Step, Counts = e.Counts, Heard = e.At },
        RowsRejected e => this with { Rejected = Rejected.AddRange(e.Rows) },
        RowsWarned e => this with { Warnings = Warnings.AddRange(e.Rows) },
        ImportFinished e => this with { Status = ImportStatus.Finished, Counts = e.Counts, Heard = e.At, Ended = e.At },
        ImportFailed e => this with
        {
            Status = ImportStatus.Failed, Counts = e.Counts, Heard = e.At, Ended = e.At, Reason = e.Reason,
        },
        _ => this,
    };
}

public enum ImportStatus { None, Running, Finished, Failed }
