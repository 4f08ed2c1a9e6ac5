using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Commerce.Faults.Installations;
using Commerce.Testing;
using Npgsql;

namespace Commerce.Faults.StartUp;

/// <summary>What an operator can put right is told in one line, with an exit code, and never with a stack.</summary>
public sealed class OneClearLineTests
{
    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var database = Database.Sqlite();
        using var taken = new TcpListener(IPAddress.Loopback, FreePort.Next()) { ExclusiveAddressUse = true };
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var finished = await Product.Run(["--urls", Url(port), .. database.Arguments]);
        IsOneClearLine(finished, "port");
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_in_one_line() => IsOneClearLine(
        await Product.Run("--urls", Url(FreePort.Next()), "--postgres", $"Host=127.0.0.1;Port={FreePort.Next()};Username=x;Database=x;Timeout=3"),
        "PostgreSQL");

    [Fact]
    public async Task A_database_that_is_not_there_is_said_in_one_line()
    {
        using var database = await Database.Postgres();
        var nowhere = new NpgsqlConnectionStringBuilder(database.Place) { Database = "nowhere" }.ConnectionString;
        IsOneClearLine(await Product.Run("--urls", Url(FreePort.Next()), "--postgres", nowhere), "nowhere");
    }

    [Fact]
    public async Task A_second_process_on_one_file_is_refused_and_the_first_goes_on()
    {
        using var database = Database.Sqlite();
        await using var first = SiloProcess.Start(["--no-demo", .. database.Arguments]);
        await first.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        IsOneClearLine(await Product.Run(["--urls", Url(FreePort.Next()), "--no-demo", .. database.Arguments]), "in use");
        await first.WaitUntilReadyAsync();
    }

    [Fact]
    public async Task A_newer_schema_is_left_alone()
    {
        using var database = await Database.Postgres();
        await using (var silo = SiloProcess.Start(database.Arguments))
        {
            await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
            await silo.StopAsync();
        }
        await using (var source = NpgsqlDataSource.Create(database.Place))
        await using (var newer = source.CreateCommand("update schema_version set version = version + 1000"))
            Assert.True(await newer.ExecuteNonQueryAsync() > 0);
        IsOneClearLine(await Product.Run(["--urls", Url(FreePort.Next()), .. database.Arguments]), "newer");
    }

    [Theory]
    [InlineData("--colour", "red", "--colour")]
    [InlineData("--urls", null, "--urls")]
    [InlineData("fly", null, "fly")]
    [InlineData("--shipping", "cheap", "--shipping")]
    [InlineData("--hold", "0", "--hold")]
    [InlineData("--country", "Utopia", "--country")]
    [InlineData("--urls", "http://localhost:many", "many")]
    [InlineData("--postgres", "nonsense", "connection string")]
    [InlineData("import", "nothing.csv", "import")]
    [InlineData("create-admin", null, "--email")]
    public async Task A_mistyped_command_is_answered_in_one_line(string word, string? next, string mentioned) =>
        IsOneClearLine(await Product.Run(next is null ? [word] : [word, next]), mentioned);

    [Fact]
    public async Task Help_tells_every_command()
    {
        var finished = await Product.Run("--help");
        Assert.Equal(0, finished.ExitCode);
        foreach (var word in (string[])["import", "create-admin", "audit", "--postgres", "--urls", "--demo", "--data"])
            Assert.Contains(word, finished.Output, StringComparison.Ordinal);
    }

    private static void IsOneClearLine(Finished finished, string mentioned)
    {
        Assert.True(finished.ExitCode != 0, finished.ToString());
        Assert.True(finished.ErrorLines is [var line] && line.Contains(mentioned, StringComparison.OrdinalIgnoreCase), finished.ToString());
        Assert.DoesNotContain("   at ", finished.Output + finished.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", finished.Output + finished.Errors, StringComparison.Ordinal);
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
