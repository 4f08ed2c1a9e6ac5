namespace Commerce.Grains.Reads;

/// <summary>A stretch of a list that goes on from a cursor. The ids' grains give the rest.</summary>
/// <param name="Cursors">One for each id.</param>
public sealed record IdPage<TId>(IReadOnlyList<TId> Ids, IReadOnlyList<string> Cursors, bool HasMore);

/// <summary>A list was to go on after something that is no cursor of it.</summary>
public sealed class UnknownCursor() : Exception("This is no cursor of this list.");
