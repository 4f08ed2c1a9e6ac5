using System.Diagnostics;

namespace Commerce.Testing;

/// <summary>One of the locked npm tools in tests/npm.</summary>
public static class NodeTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <param name="withBrowser">Whether it needs Chromium.</param>
    /// <returns>The exit code, and all that it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> Run(string script, IEnumerable<string> arguments, bool withBrowser = false)
    {
        await MachineSetup.NodeModulesAsync();
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "npm", script), .. arguments]) { WorkingDirectory = Repository.Path("tests", "npm") };
        if (withBrowser)
            start.Environment["CHROME_PATH"] = await MachineSetup.ChromiumAsync();
        await using var node = ChildProcess.Start("node", start);
        return await node.ExitsWithinAsync(Patience)
            ? (node.ExitCode!.Value, node.Output)
            : throw new TimeoutException($"{script} did not end:\n{node.Output}");
    }
}
