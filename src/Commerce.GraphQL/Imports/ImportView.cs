using System.Globalization;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Imports;

/// <summary>A file that was brought in, as far as it is.</summary>
internal sealed record ImportView(ImportId Id, ImportState State)
{
    public string Kind => State.Kind.ToString().ToLower(CultureInfo.InvariantCulture);
    public string FileName => State.FileName;
    public ImportStatus Status => State.Status;
    public int RowsRead => State.Counts.Rows;
    public int Changed => State.Counts.Changed;
    public int Unchanged => State.Counts.Unchanged;
    public int Rejected => State.Counts.Rejected;
    public string? Failure => State.Reason;
    public DateTimeOffset? StartedAt => State.Started;
}

/// <summary>An import at one moment of its life.</summary>
internal sealed record ImportChange(ImportView Import, string Cursor);
