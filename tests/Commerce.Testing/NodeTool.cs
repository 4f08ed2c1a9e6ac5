using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Markup;

/// <summary>One of the locked npm tools.</summary>
internal static class NodeTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <returns>The exit code, and all that it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> Run(string script, params string[] arguments)
    {
        await MachineSetup.NodeModulesAsync();
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "npm", script), .. arguments]) { WorkingDirectory = Repository.Path("tests", "npm") };
        start.Environment["CHROME_PATH"] = await MachineSetup.ChromiumAsync();
        await using var node = ChildProcess.Start("node", start);
        return await node.ExitsWithinAsync(Patience)
            ? (node.ExitCode!.Value, node.Output)
            : throw new TimeoutException($"{script} did not end:\n{node.Output}");
    }
}
