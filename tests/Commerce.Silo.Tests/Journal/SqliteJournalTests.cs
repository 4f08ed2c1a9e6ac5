using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Journal;

public sealed class SqliteJournalTests : JournalConformance
{
    private readonly TemporaryFolder folder = new();

    protected override Task<(IJournal Journal, IJournal Beside)> Open()
    {
        IJournal journal = SqliteJournal.Open(folder.Path("shop.db"));
        return Task.FromResult((journal, journal));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}
