using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Markup;

/// <summary>One of the locked npm tools, run on files.</summary>
internal static class NodeTool
{
    /// <returns>The exit code, and all that it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> Run(string script, params string[] arguments)
    {
        await MachineSetup.NodeModulesAsync();
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "npm", script), .. arguments]) { WorkingDirectory = Repository.Path("tests", "npm") };
        await using var node = ChildProcess.Start("node", start);
        return await node.ExitsWithinAsync(TimeSpan.FromMinutes(3))
            ? (node.ExitCode!.Value, node.Output)
            : throw new TimeoutException($"{script} did not end:\n{node.Output}");
    }
}
