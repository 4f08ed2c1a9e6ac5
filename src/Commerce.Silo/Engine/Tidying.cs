using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>What an append takes along beside its turns.</summary>
/// <param name="Batch">A batch without events and without a stream; null when there are no rows to write or to delete.</param>
/// <param name="UnderWay">Null when nothing is under way and nothing was.</param>
/// <param name="Rows">Of these rows, those that go back when the append fails.</param>
/// <param name="Settled">The same of what is deleted.</param>
internal sealed record Tidying(Batch? Batch, UnderWay? UnderWay, IReadOnlyCollection<OwedRow> Rows, IReadOnlyCollection<string> Settled);
