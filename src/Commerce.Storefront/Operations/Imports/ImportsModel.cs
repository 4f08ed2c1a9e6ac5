using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Imports;

/// <param name="Problem">Why the file that was just sent was not taken: too-large, not-text, busy, cut-off or no-file.</param>
/// <param name="Largest">The largest file, in megabytes.</param>
public sealed record ImportsModel(ImportList Past, string? After, string? Problem, long Largest);

public sealed record ImportList(IReadOnlyList<ListedImport> Nodes, PageInfo PageInfo);

public sealed record ListedImport(
    string Id, string Kind, string? FileName, string Status, int RowsRead, int Changed, int Unchanged, int Rejected, DateTimeOffset? StartedAt);

public sealed record ImportModel(OneImport Import);

public sealed record OneImport(
    string Id, string Kind, string? FileName, string Status, int RowsRead, int Changed, int Unchanged, int Rejected, string? Failure, DateTimeOffset? StartedAt,
    IReadOnlyList<ImportNote> Rejections, IReadOnlyList<ImportNote> Warnings);

/// <param name="Line">From 1, as an editor counts.</param>
public sealed record ImportNote(int Line, string? Column, string Reason);
