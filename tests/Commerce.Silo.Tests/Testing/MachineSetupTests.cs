using Commerce.Testing;

namespace Commerce.Silo.Tests.Testing;

public class MachineSetupTests
{
    [Fact]
    public async Task A_second_setup_finds_everything_in_place_and_changes_nothing()
    {
        await Setup();
        var before = Tools();

        var second = await Setup();

        Assert.Equal("eng/setup: everything is in place", second.Trim());
        Assert.Equal(before, Tools());
    }

    [Fact]
    public async Task What_the_tests_ask_for_is_found()
    {
        Assert.True(File.Exists(Path.Combine(await MachineSetup.PostgresAsync(), "postgres")));
        Assert.True(File.Exists(Path.Combine(await MachineSetup.NodeModulesAsync(), "graphql", "package.json")));
        Assert.True(File.Exists(await MachineSetup.ChromiumAsync()));
        Assert.True(File.Exists(await MachineSetup.StraceAsync()));
    }

    [Fact]
    public async Task Npm_tools_of_another_lock_file_are_not_taken_for_those_that_are_locked_now()
    {
        var there = await MachineSetup.NodeModulesAsync();
        using var tools = new TemporaryFolder();
        Directory.CreateDirectory(tools.Path("node_modules"));
        foreach (var file in (string[])["package.json", "package-lock.json", "node_modules/.stamp"])
            File.Copy(Path.Combine(there, "..", file), tools.Path(file));
        Assert.Equal(tools.Path("node_modules"), MachineSetup.NodeModulesIn(tools.FullName));

        await File.AppendAllTextAsync(tools.Path("package-lock.json"), "\n");

        Assert.Null(MachineSetup.NodeModulesIn(tools.FullName));
    }

    private static Task<string> Setup() => Command.RunAsync("bash", Repository.Path("eng", "setup"));

    private static DateTime Tools() => File.GetLastWriteTimeUtc(Repository.Path("tests", "npm", "node_modules", ".stamp"));
}
