using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>A grain of which nothing was read yet, as others have spoken of it so far.</summary>
internal readonly record struct UnreadAt(int Epoch, long Known);

/// <summary>A grain's first events, read when it stood there.</summary>
internal readonly record struct Beginning(UnreadAt At, IReadOnlyList<StoredEvent> Events);
