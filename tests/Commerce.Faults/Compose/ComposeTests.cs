using System.Globalization;
using Commerce.Faults.Installations;
using Commerce.Testing;
using Commerce.Testing.Api;
using Npgsql;

namespace Commerce.Faults.Compose;

/// <summary>docker-compose.yml without Docker: its commands are the ones that are started here.</summary>
public sealed class ComposeTests
{
    private const string Dll = "/app/Commerce.Silo.dll";
    private static readonly string[] Silos = ["silo-1", "silo-2"];
    private readonly ComposeFile file = ComposeFile.Read();

    [Fact]
    public void The_file_names_a_database_two_silos_and_what_builds_them()
    {
        Assert.Equal(["database", "publish", .. Silos], file.Services);
        Assert.Equal("postgres:15", file.Value("services/database/image"));
        Assert.Contains("pg_isready", file.List("services/database/healthcheck/test"));
        var publish = file.List("services/publish/command");
        Assert.Equal(["dotnet", "publish"], publish.Take(2));
        Assert.True(Directory.Exists(Repository.Path(publish[2])), publish[2]);
        Assert.Equal(Path.GetDirectoryName(Dll), publish[publish.ToList().IndexOf("-o") + 1]);
        foreach (var service in (string[])["publish", .. Silos])
            Assert.Equal("mcr.microsoft.com/dotnet/sdk:10.0", file.Value($"services/{service}/image"));
    }

    [Fact]
    public void Each_silo_waits_for_its_database_and_is_reached_where_it_says()
    {
        foreach (var silo in Silos)
        {
            Assert.Equal("service_healthy", file.Value($"services/{silo}/depends_on/database/condition"));
            Assert.Equal("service_completed_successfully", file.Value($"services/{silo}/depends_on/publish/condition"));
            Assert.Equal($"http://{silo}:5080", Option(silo, "--silo-url"));
            Assert.EndsWith(":5080", Assert.Single(file.List($"services/{silo}/ports")), StringComparison.Ordinal);
        }
        var database = new NpgsqlConnectionStringBuilder(Option(Silos[0], "--postgres"));
        Assert.Equal("database", database.Host);
        Assert.Equal(file.Value("services/database/environment/POSTGRES_DB"), database.Database);
        Assert.Equal(file.Value("services/database/environment/POSTGRES_USER"), database.Username);
        Assert.Equal(file.Value("services/database/environment/POSTGRES_PASSWORD"), database.Password);
    }

    [Fact]
    public async Task The_commands_of_the_file_start_two_silos_that_find_each_other()
    {
        using var database = await Database.Postgres();
        var ports = Silos.ToDictionary(silo => silo, _ => FreePort.Next());
        await using var first = Start(Silos[0], database, ports);
        await using var second = Start(Silos[1], database, ports);
        foreach (var (name, silo) in Silos.Zip([first, second]))
        {
            await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(4));
            await LooksHealthy(name, silo);
        }

        await using var source = NpgsqlDataSource.Create(database.Place);
        await using var members = source.CreateCommand("select address from silo where lease > now() order by address");
        await using var rows = await members.ExecuteReaderAsync();
        var addresses = new List<string>();
        while (await rows.ReadAsync())
            addresses.Add(rows.GetString(0));
        Assert.Equal(ports.Values.Select(Local).Order(StringComparer.Ordinal), addresses);
    }

    /// <summary>By the file's own check, but for the host's port.</summary>
    private async Task LooksHealthy(string name, SiloProcess silo)
    {
        var check = new Uri(file.List($"services/{name}/healthcheck/test")[^1]);
        using var http = new HttpClient { BaseAddress = silo.Address };
        using var answer = await http.GetAsync(check.PathAndQuery);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The file's command, with the places that only its network has replaced by this machine's.</summary>
    private SiloProcess Start(string name, Database database, Dictionary<string, int> ports)
    {
        var command = file.List($"services/{name}/command");
        Assert.Equal(["dotnet", Dll], command.Take(2));
        var arguments = command.Skip(2).Select(word => word
            .Replace(Option(name, "--postgres"), database.Place, StringComparison.Ordinal)
            .Replace(Option(name, "--silo-url"), Local(ports[name]), StringComparison.Ordinal)
            .Replace("http://0.0.0.0:5080", Local(ports[name]), StringComparison.Ordinal));
        return SiloProcess.Start(new SiloStart { Name = name, Port = ports[name], Arguments = [.. arguments] });
    }

    private string Option(string silo, string name)
    {
        var command = file.List($"services/{silo}/command").ToList();
        return command[command.IndexOf(name) + 1];
    }

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
