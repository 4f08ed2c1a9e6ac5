namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// A nullable list or object that something still to come may turn into null. Made only for what encloses a hole; what is
/// written at once needs no more than a position to go back to.
/// </summary>
internal sealed class NullScope(int start)
{
    public int Start { get; } = start;
    public int End { get; set; }
    public bool IsNulled { get; set; }
}

/// <summary>Where the writer stood before a nullable value, so that it can go back.</summary>
internal readonly record struct WriteMark(int Position, int Depth, int Scopes, int Holes, bool OwnsScope);
