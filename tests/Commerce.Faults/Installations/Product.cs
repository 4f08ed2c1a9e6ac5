using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.Faults.Installations;

/// <summary>What a command of the product came to.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}

/// <summary>Runs the product to its end, as an operator types it.</summary>
internal static class Product
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<Finished> Run(params string[] arguments) => Run("", arguments);

    /// <param name="input">What is typed at its questions.</param>
    /// <exception cref="TimeoutException">It did not end; it has been killed.</exception>
    public static async Task<Finished> Run(string input, string[] arguments)
    {
        // A command that names no file makes its own below the folder it stands in.
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [new SiloStart().Dll, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Could not start dotnet.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end:\n{await output}{await errors}");
        }
        return new(process.ExitCode, await output, await errors);
    }
}
