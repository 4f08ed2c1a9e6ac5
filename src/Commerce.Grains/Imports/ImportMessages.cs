using System.Collections.Immutable;

namespace Commerce.Grains.Imports;

/// <summary>A file is about to be read. Asking again for the same import changes nothing.</summary>
public sealed record StartImport(ImportKind Kind, string FileName) : ICommand;

/// <summary>
/// How far it is. Counts are totals since the start and steps are numbered from 1, so that a report that comes twice or late
/// changes nothing.
/// </summary>
/// <param name="Rejected">Rejected rows that no report named before.</param>
/// <param name="Warnings">Likewise.</param>
public sealed record ReportProgress(
    int Step, ImportCounts Counts, ImmutableArray<ImportNote> Rejected, ImmutableArray<ImportNote> Warnings) : ICommand;

/// <summary>The whole file was read, and all that could go in is in.</summary>
public sealed record FinishImport(ImportCounts Counts) : ICommand;

/// <summary>It can't go on. What went in before stays in.</summary>
public sealed record FailImport(string Reason, ImportCounts Counts) : ICommand;

public enum ImportKind { Catalogue, Translations, Stores, Stock, Staff }

/// <param name="Rows">Rows read so far, without the header.</param>
/// <param name="Changed">Rows that made or changed something.</param>
/// <param name="Unchanged">Rows that say what is the case anyway.</param>
/// <param name="Rejected">Rows that did not go in.</param>
/// <param name="Warnings">Remarks on rows that went in.</param>
public sealed record ImportCounts(int Rows, int Changed, int Unchanged, int Rejected, int Warnings)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0, 0);
}

/// <param name="Line">The line of the file on which the row begins, the header's being 1.</param>
/// <param name="Column">The column's name, or null where the whole row is meant.</param>
public sealed record ImportNote(int Line, string? Column, string Reason);

public sealed record ImportIsOver() : Refusal("This import is over. Start a new one: what is in stays in, and the rest follows.");

public sealed record ImportExists() : Refusal("There is an import with this id for another file. Use a new id.");
