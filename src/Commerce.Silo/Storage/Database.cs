using System.Data.Common;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Storage;

/// <summary>
/// The database that keeps the journal, for the small tables beside it. Their statements are written once, in what SQLite and
/// PostgreSQL have in common; instants are microseconds since 1970 there, ids are text.
/// </summary>
public abstract class Database
{
    /// <summary>The folder of each part's migrations for this kind of database.</summary>
    protected abstract string Dialect { get; }

    public abstract ValueTask<DbConnection> Open(CancellationToken cancellation);

    /// <summary>Makes or brings up to date the tables of one part, whose files lie in <c>part/Sqlite</c> and <c>part/Postgres</c>.</summary>
    /// <exception cref="NewerSchema">The database is ahead of this build.</exception>
    public Task Migrate(string part, ILogger logger, CancellationToken cancellation) =>
        Migrate(part.ToLowerInvariant(), Migration.In($"{part}/{Dialect}"), logger, cancellation);

    private protected abstract Task Migrate(string part, IReadOnlyList<Migration> all, ILogger logger, CancellationToken cancellation);
}
