namespace Commerce.Auditor.Books;

/// <summary>The order of the journal itself: gapless positions, contiguous versions, time that goes on.</summary>
internal sealed class StreamBook(Findings findings)
{
    private readonly Dictionary<string, (long Version, DateTimeOffset At)> heads = [];

    public long Position { get; private set; }

    public int Count => heads.Count;

    /// <summary>The last version of a stream; 0 when there is none.</summary>
    public long Head(string stream) => heads.TryGetValue(stream, out var head) ? head.Version : 0;

    public void Read(JournalEvent e)
    {
        if (e.Position != Position + 1)
            findings.Add(Invariant.Gapless, e, $"position {e.Position} follows {Position}");
        Position = e.Position;
        var (version, at) = heads.GetValueOrDefault(e.Stream);
        if (e.Version != version + 1)
            findings.Add(Invariant.Gapless, e, $"version {e.Version} follows {version}");
        if (e.At < at)
            findings.Add(Invariant.Gapless, e, $"it happened at {e.At:O}, before {at:O}");
        heads[e.Stream] = (e.Version, e.At > at ? e.At : at);
    }
}
