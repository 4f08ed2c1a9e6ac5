namespace Commerce.Auditor;

/// <summary>A journal that somebody holds in memory: a simulator, a test.</summary>
public sealed record MemorySource(
    IEnumerable<JournalEvent> AllEvents, IEnumerable<CommandRow> AllCommands, IEnumerable<UniqueRow> AllUniqueValues,
    IEnumerable<OwedEntry> AllOwed) : IAuditSource
{
    public IEnumerable<JournalEvent> Events() => AllEvents;

    public IEnumerable<CommandRow> Commands() => AllCommands;

    public IEnumerable<UniqueRow> UniqueValues() => AllUniqueValues;

    public IEnumerable<OwedEntry> Owed() => AllOwed;

    public void Dispose()
    {
    }
}
