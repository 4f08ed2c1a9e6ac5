using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>How connections to the journal's file are set up: one that writes, any number that only read.</summary>
internal static class SqliteSession
{
    /// <exception cref="NotDurable">The file system cannot give what an acknowledgement needs.</exception>
    public static SqliteConnection OpenWriter(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Run(connection, "pragma journal_mode = wal");
            Run(connection, "pragma synchronous = full");
            Run(connection, "pragma cache_size = -65536");

            // The log is copied into the file every 16 MB, and a log that a long read let grow is cut back.
            Run(connection, "pragma wal_autocheckpoint = 4000");
            Run(connection, "pragma journal_size_limit = 67108864");
            Verify(connection, "journal_mode", "wal");
            Verify(connection, "synchronous", "2");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string file) => Open(file, SqliteOpenMode.ReadOnly);

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();

        // Read models in the same file, a backup or the auditor may hold it for a moment.
        Run(connection, "pragma busy_timeout = 5000");
        return connection;
    }

    private static void Verify(SqliteConnection connection, string setting, string wanted)
    {
        var found = Ask(connection, $"pragma {setting}");
        if (found != wanted)
            throw new NotDurable(setting, found, wanted);
    }
}
