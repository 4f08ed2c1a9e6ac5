using System.Diagnostics;
using System.Globalization;

namespace Commerce.Testing;

/// <summary>
/// The product in a process of its own, as an operator runs it, so that a test can kill, stop and watch it from outside.
/// The test's project must refer to Commerce.Silo, which builds it first.
/// </summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly ChildProcess process;

    private SiloProcess(ChildProcess process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Null while it runs; 128 and the signal's number when a signal ended it.</summary>
    public int? ExitCode => process.ExitCode;

    /// <summary>The last 2,000 lines that it wrote; all of them are in <see cref="LogFile"/>.</summary>
    public string Output => process.Output;

    public string LogFile => process.LogFile;

    public static SiloProcess Start(params string[] arguments) => Start(new SiloStart { Arguments = arguments });

    public static SiloProcess Start(SiloStart options)
    {
        if (!File.Exists(options.Dll))
            throw new FileNotFoundException($"The product is not built in {Repository.Configuration}: {options.Dll}");

        var port = options.Port ?? FreePort.Next();
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [options.Dll, .. options.Arguments.Select(a => a.Replace("{port}", portText))])
        {
            WorkingDirectory = options.WorkingDirectory ?? Path.GetDirectoryName(options.Dll),
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{portText}";
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;

        return new SiloProcess(ChildProcess.Start(options.Name, start), port);
    }

    /// <summary>Waits until /health/ready answers with success.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds its last lines.</exception>
    /// <exception cref="TimeoutException">It was not ready within the patience, 60 s unless told.</exception>
    public async Task WaitUntilReadyAsync(TimeSpan? patience = null)
    {
        using var deadline = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(60));
        while (!deadline.IsCancellationRequested)
        {
            if (await IsReadyAsync())
                return;
            if (process.HasExited && await process.ExitsWithinAsync(TimeSpan.FromSeconds(5)))
                throw new InvalidOperationException($"The silo ended with {ExitCode} before it was ready:\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new TimeoutException($"The silo did not become ready; its last lines:\n{Output}");
    }

    /// <summary>kill -9.</summary>
    public void Kill() => process.Kill();

    /// <summary>SIGSTOP, until <see cref="Resume"/>: a silo that hangs and comes back.</summary>
    public void Suspend() => process.Suspend();

    public void Resume() => process.Resume();

    /// <summary>SIGTERM, then waits for the end; a silo that does not end within the patience is killed, and that is an error.</summary>
    public Task StopAsync(TimeSpan? patience = null) => process.StopAsync(patience);

    public Task WaitForExitAsync(CancellationToken cancellation = default) => process.WaitForExitAsync(cancellation);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception refusedOrSlow) when (refusedOrSlow is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
