using System.Diagnostics;
using System.Globalization;

namespace Commerce.Testing;

/// <summary>
/// A program that runs beside a test, and never after it. What it writes goes to a log under artifacts/logs, its last lines stay
/// at hand for the message of a failing test.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static int count;
    private readonly Process process;
    private readonly OutputRing ring = new(capacity: 2_000);
    private readonly StreamWriter log;

    private ChildProcess(string name, ProcessStartInfo start, string firstSignal)
    {
        Name = name;
        LogFile = Path.Combine(Repository.Artifacts("logs"), string.Create(CultureInfo.InvariantCulture,
            $"{name}-{Environment.ProcessId}-{Interlocked.Increment(ref count)}.log"));
        log = new StreamWriter(LogFile) { AutoFlush = true };
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {start.FileName}.");
        Id = process.Id;
        Reaper.Shared.StopAtExit(Id, firstSignal);
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public int Id { get; }

    public string LogFile { get; }

    public bool HasExited => process.HasExited;

    /// <summary>Null while it runs; 128 and the signal's number when a signal ended it.</summary>
    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    /// <summary>The last 2,000 lines of both its streams, in the order in which they came.</summary>
    public string Output => ring.ToString();

    /// <param name="firstSignal">What it gets if the test process ends before it does; it gets KILL five seconds later.</param>
    public static ChildProcess Start(string name, ProcessStartInfo start, string firstSignal = "KILL") =>
        new(name, start, firstSignal);

    /// <summary>kill -9.</summary>
    public void Kill() => Signal(PosixSignal.Kill);

    /// <summary>SIGSTOP: it keeps its memory, files and connections, and does nothing until <see cref="Resume"/>.</summary>
    public void Suspend() => Signal(PosixSignal.Stop);

    public void Resume() => Signal(PosixSignal.Continue);

    /// <summary>Asks it to end and waits until it has.</summary>
    /// <exception cref="TimeoutException">It did not end within the patience (30 s unless told); it has been killed.</exception>
    public async Task StopAsync(TimeSpan? patience = null)
    {
        Signal(PosixSignal.Terminate);
        if (await ExitsWithinAsync(patience ?? TimeSpan.FromSeconds(30)))
            return;

        Kill();
        throw new TimeoutException($"{Name} did not end when asked to; its last words:\n{Output}");
    }

    public Task WaitForExitAsync(CancellationToken cancellation = default) => process.WaitForExitAsync(cancellation);

    /// <summary>Waits for its end and for the last of its output, which may come a little later.</summary>
    /// <returns>False when it still runs after that time.</returns>
    public async Task<bool> ExitsWithinAsync(TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return process.HasExited;
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await ExitsWithinAsync(TimeSpan.FromSeconds(10));
        Reaper.Shared.Forget(Id);
        process.Dispose();
        lock (log)
            log.Dispose();
    }

    private void Signal(PosixSignal signal)
    {
        if (!process.HasExited)
            Posix.Signal(Id, signal);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;

        ring.Add(line);
        lock (log)
            if (log.BaseStream is { CanWrite: true })
                log.WriteLine(line);
    }
}
