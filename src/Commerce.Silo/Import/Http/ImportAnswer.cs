using System.Collections.Immutable;
using Commerce.Grains.Imports;

namespace Commerce.Silo.Import.Http;

/// <summary>An import as <c>GET /imports/{id}</c> shows it.</summary>
internal sealed record ImportAnswer(
    Guid Id,
    string Kind,
    string FileName,
    string Status,
    ImportCounts Counts,
    ImmutableArray<ImportNote> Rejected,
    ImmutableArray<ImportNote> Warnings,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? Reason)
{
    public static ImportAnswer Of(ImportId id, ImportState import) => new(
        id.Value, import.Kind.ToString().ToLowerInvariant(), import.FileName, import.Status.ToString().ToLowerInvariant(),
        import.Counts,
        import.Rejected, import.Warnings, import.Started, import.Ended, import.Reason);
}
