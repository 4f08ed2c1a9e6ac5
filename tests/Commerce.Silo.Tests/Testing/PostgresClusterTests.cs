using Commerce.Testing;
using Dapper;
using Npgsql;

namespace Commerce.Silo.Tests.Testing;

public class PostgresClusterTests
{
    [Fact]
    public async Task The_shared_server_gives_each_test_a_fresh_database()
    {
        var first = await PostgresCluster.CreateSharedDatabaseAsync();
        var second = await PostgresCluster.CreateSharedDatabaseAsync();
        Assert.NotEqual(first, second);

        await using var connection = new NpgsqlConnection(first);
        await connection.ExecuteAsync("CREATE TABLE only_here (id int)");
        await using var other = new NpgsqlConnection(second);
        Assert.Equal(0, await other.ExecuteScalarAsync<int>("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'"));
    }

    [Fact]
    public async Task The_server_is_as_durable_as_a_real_one()
    {
        await using var connection = new NpgsqlConnection(await PostgresCluster.CreateSharedDatabaseAsync());

        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
            Assert.Equal("on", await connection.ExecuteScalarAsync<string>($"SHOW {setting}"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_at_the_same_address_with_all_that_was_committed()
    {
        await using var cluster = await PostgresCluster.CreateAsync();
        var database = await cluster.CreateDatabaseAsync();
        await using (var before = new NpgsqlConnection(database))
        {
            await before.ExecuteAsync("CREATE TABLE orders (id int); INSERT INTO orders VALUES (1), (2)");
            await cluster.KillAsync();
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => before.ExecuteAsync("SELECT 1"));
        }

        await cluster.StartAsync();

        await using var after = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(after);
        Assert.Equal(2, await after.ExecuteScalarAsync<int>("SELECT count(*) FROM orders"));
        await cluster.StopAsync();
        Assert.False(File.Exists(Path.Combine(cluster.DataFolder, "postmaster.pid")));
    }
}
