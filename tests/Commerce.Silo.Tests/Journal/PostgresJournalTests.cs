using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Journal;

public sealed class PostgresJournalTests : JournalConformance
{
    protected override async Task<(IJournal Journal, IJournal Beside)> Open()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        return (await PostgresJournal.Open(database), await PostgresJournal.Open(database));
    }
}
