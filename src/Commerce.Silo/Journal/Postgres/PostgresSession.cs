using System.Globalization;
using Npgsql;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>
/// How every connection of the journal is set up. The settings go with the start of the connection and win over those of the
/// role and the database; each new connection then says what it really has, and one that is not durable is refused.
/// </summary>
internal static class PostgresSession
{
    private const string Settings =
        " -c synchronous_commit=on" +
        " -c lock_timeout=5s -c statement_timeout=5s -c idle_in_transaction_session_timeout=5s" +
        " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=5" +
        " -c default_transaction_isolation=read\\ committed -c default_transaction_read_only=off" +

        // Every statement here is an index lookup or a range: no plan of a young, empty table may outlive its youth.
        " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private static readonly (string Name, string Wanted)[] Durable =
        [("synchronous_commit", "on"), ("fsync", "on"), ("full_page_writes", "on")];

    public static NpgsqlDataSource CreateSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "commerce journal",
            NoResetOnClose = true,
            TcpKeepAlive = true,
            TcpKeepAliveTime = 5,
            TcpKeepAliveInterval = 1,

            // Longer than the server's own limits: when the server speaks first, the outcome is known.
            CommandTimeout = 8,
            CancellationTimeout = 2_000,
        };
        settings.Timeout = Math.Min(settings.Timeout, 5);

        // Statements are short: a few warm connections do the work of many cold ones, each of which would plan and cache for itself.
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, 16);
        settings.Options += Settings;

        // The few statements that are asked again and again are parsed and planned once for each connection.
        settings.MaxAutoPrepare = 64;
        settings.AutoPrepareMinUsages = 3;

        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            _ => throw new NotSupportedException("The journal opens its connections asynchronously."),
            connection => Verify(connection));
        return builder.Build();
    }

    /// <exception cref="NotDurable">A setting is not what an acknowledgement needs.</exception>
    private static async Task Verify(NpgsqlConnection connection)
    {
        foreach (var (name, wanted) in Durable)
        {
            await using var command = new NpgsqlCommand($"show {name}", connection);
            var found = Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            if (found != wanted)
                throw new NotDurable(name, found ?? "", wanted);
        }
    }
}
