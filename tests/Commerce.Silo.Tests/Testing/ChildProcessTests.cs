using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Testing;

public class ChildProcessTests
{
    [Fact]
    public async Task Both_streams_are_kept_in_memory_and_in_the_log()
    {
        await using var process = Bash("echo one; echo two >&2; exit 3");
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
        foreach (var text in (string[])[process.Output, await File.ReadAllTextAsync(process.LogFile)])
        {
            Assert.Contains("one", text);
            Assert.Contains("two", text);
        }
    }

    [Fact]
    public async Task A_process_that_ends_when_asked_gives_its_own_exit_code()
    {
        await using var process = Bash("trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        await Until(() => process.Output.Contains("ready"));

        await process.StopAsync();

        Assert.Equal(7, process.ExitCode);
    }

    [Fact]
    public async Task A_process_that_does_not_end_when_asked_is_killed_and_named()
    {
        await using var process = Bash("trap '' TERM; echo stubborn; while :; do sleep 0.05; done");
        await Until(() => process.Output.Contains("stubborn"));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => process.StopAsync(TimeSpan.FromMilliseconds(300)));

        Assert.Contains("stubborn", error.Message);
        await process.WaitForExitAsync();
        Assert.Equal(137, process.ExitCode);
    }

    [Fact]
    public async Task A_silo_that_ends_before_it_is_ready_is_reported_with_its_last_words()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("Broken.dll"), "not a program");
        await using var silo = SiloProcess.Start(new SiloStart { Dll = folder.Path("Broken.dll") });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => silo.WaitUntilReadyAsync());

        Assert.NotEmpty(silo.Output);
        Assert.Contains(silo.Output, error.Message);
    }

    private static ChildProcess Bash(string script) => ChildProcess.Start("bash", new ProcessStartInfo("bash", ["-c", script]));

    private static async Task Until(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(10), deadline.Token);
    }
}
