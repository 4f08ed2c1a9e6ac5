using System.Diagnostics;

namespace Commerce.Testing;

/// <summary>A program that is run to its end for its output.</summary>
public static class Command
{
    /// <returns>What it wrote to its standard output.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds all that it wrote.</exception>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        }) ?? throw new InvalidOperationException($"Could not start {program}.");

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode == 0)
            return await output;

        throw new InvalidOperationException(
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}".TrimEnd());
    }
}
