using System.Diagnostics;

namespace Commerce.Testing;

/// <summary>
/// Cleans up behind the test process however it ends, kill -9 included: a small shell in a session of its own waits for the
/// pipe between them to close. No exit handler can promise that.
/// </summary>
internal sealed class Reaper : IDisposable
{
    private static readonly Lazy<Reaper> Instance = new(() => new Reaper());
    private readonly Lock gate = new();
    private readonly Process shell;

    internal Reaper()
    {
        using var script = typeof(Reaper).Assembly.GetManifestResourceStream("reaper.sh")!;
        var start = new ProcessStartInfo("setsid") { RedirectStandardInput = true, WorkingDirectory = "/" };
        foreach (var argument in (string[])["bash", "-c", new StreamReader(script).ReadToEnd(), "commerce-test-reaper"])
            start.ArgumentList.Add(argument);
        shell = Process.Start(start) ?? throw new InvalidOperationException("Could not start the reaper.");
        shell.StandardInput.AutoFlush = true;
    }

    public static Reaper Shared => Instance.Value;

    /// <param name="first">What the process gets first: KILL, or a gentler one that lets it free what the kernel keeps.</param>
    public void StopAtExit(int pid, string first = "KILL")
    {
        if (ProcessTable.StartTime(pid) is { } startTime)
            Order($"stop {pid} {startTime} {first}");
    }

    public void Forget(int pid) => Order($"forget {pid}");

    public void DeleteAtExit(string folder) => Order($"delete {folder}");

    /// <summary>Closes the pipe, as the end of the process would, and waits until the reaper has done its work.</summary>
    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(30));
        shell.Dispose();
    }

    private void Order(string line)
    {
        lock (gate)
            shell.StandardInput.WriteLine(line);
    }
}
