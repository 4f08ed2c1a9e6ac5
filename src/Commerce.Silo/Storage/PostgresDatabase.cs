using System.Data.Common;
using Commerce.Silo.Journal;
using Commerce.Silo.Journal.Postgres;
using Npgsql;

namespace Commerce.Silo.Storage;

public sealed class PostgresDatabase(NpgsqlDataSource source) : Database
{
    protected override string Dialect => "Postgres";

    public override async ValueTask<DbConnection> Open(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    private protected override Task Migrate(
        string part, IReadOnlyList<Migration> all, ILogger logger, CancellationToken cancellation) =>
        PostgresMigrations.Run(source, part, all, logger, cancellation);
}
