using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>Brings one part of a file's schema up to date, in one transaction.</summary>
internal static class SqliteMigrations
{
    public static void Run(SqliteConnection connection, string part, IReadOnlyList<Migration> all, ILogger logger)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        SqliteSession.Run(connection,
            "create table if not exists schema_version (part text not null primary key, version integer not null) strict");
        var found = FindVersion(connection, part);
        var due = Migration.Due(part, found, all);
        foreach (var migration in due)
            SqliteSession.Run(connection, migration.Sql);

        if (due.Count > 0)
            Record(connection, part, all.Count);
        transaction.Commit();
        if (due.Count > 0)
            logger.Migrated(part, found, all.Count);
    }

    private static int FindVersion(SqliteConnection connection, string part)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select version from schema_version where part = $part";
        command.Parameters.AddWithValue("$part", part);
        return Convert.ToInt32(command.ExecuteScalar() ?? 0, CultureInfo.InvariantCulture);
    }

    private static void Record(SqliteConnection connection, string part, int version)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            insert into schema_version values ($part, $version) on conflict (part) do update set version = excluded.version
            """;
        command.Parameters.AddWithValue("$part", part);
        command.Parameters.AddWithValue("$version", version);
        command.ExecuteNonQuery();
    }
}
