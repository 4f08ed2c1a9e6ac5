using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Testing;

public class ReaperTests
{
    [Fact]
    public async Task What_a_test_process_leaves_behind_is_stopped_and_deleted()
    {
        var folder = Directory.CreateTempSubdirectory("commerce reaped ").FullName;
        await using var running = Sleep();
        await using var suspended = Sleep();
        suspended.Suspend();

        using (var reaper = new Reaper())
        {
            reaper.StopAtExit(running.Id, first: "QUIT");
            reaper.StopAtExit(suspended.Id, first: "QUIT");
            reaper.DeleteAtExit(folder);
        }

        Assert.False(ProcessTable.Runs(running.Id));
        Assert.False(ProcessTable.Runs(suspended.Id));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_forgotten_process_is_left_alone()
    {
        await using var process = Sleep();

        using (var reaper = new Reaper())
        {
            reaper.StopAtExit(process.Id);
            reaper.Forget(process.Id);
        }

        Assert.True(ProcessTable.Runs(process.Id));
    }

    private static ChildProcess Sleep() => ChildProcess.Start("sleep", new ProcessStartInfo("sleep", ["600"]));
}
