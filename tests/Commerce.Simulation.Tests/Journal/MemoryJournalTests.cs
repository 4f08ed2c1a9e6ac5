using Commerce.Silo.Journal;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Silo.Tests.Journal;

/// <summary>The simulator's journal promises what the real ones do: the same suite runs on it.</summary>
public class MemoryJournalTests : JournalConformance
{
    protected override Task<(IJournal Journal, IJournal Beside)> Open()
    {
        var journal = new MemoryJournal();
        return Task.FromResult<(IJournal, IJournal)>((journal, journal));
    }
}
