using System.Diagnostics;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.Server.Transport;

/// <summary>A script of tests/npm, which drives us by a client that others have written.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <returns>The lines that it wrote, by their first word.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(string script, params string[] arguments)
    {
        await MachineSetup.NodeModulesAsync();
        var start = new ProcessStartInfo("node", [Repository.Path("tests", "npm", script), .. arguments]) { WorkingDirectory = Repository.Path("tests", "npm") };
        await using var node = ChildProcess.Start("node", start);
        var ended = await node.ExitsWithinAsync(Patience);
        Assert.True(ended && node.ExitCode == 0, $"{script} ended with {node.ExitCode}:\n{node.Output}");
        return node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1].Trim());
    }
}
