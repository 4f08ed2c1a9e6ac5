using System.Collections.Immutable;

namespace Commerce.Grains.Imports;

public sealed record ImportStarted(ImportKind Kind, string FileName, string By, DateTimeOffset At) : IEvent;

public sealed record ImportProgressed(int Step, ImportCounts Counts, DateTimeOffset At) : IEvent;

public sealed record RowsRejected(ImmutableArray<ImportNote> Rows) : IEvent;

public sealed record RowsWarned(ImmutableArray<ImportNote> Rows) : IEvent;

public sealed record ImportFinished(ImportCounts Counts, DateTimeOffset At) : IEvent;

public sealed record ImportFailed(string Reason, ImportCounts Counts, DateTimeOffset At) : IEvent;
