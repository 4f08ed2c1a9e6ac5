using Commerce.Testing;

namespace Commerce.GraphQL.Tests.Server.Transport;

/// <summary>A script of tests/npm, which drives us by a client that others have written.</summary>
internal static class NodeScript
{
    /// <returns>The lines that it wrote, by their first word.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(string script, params string[] arguments)
    {
        var (code, output) = await NodeTool.Run(script, arguments);
        Assert.True(code == 0, $"{script} ended with {code}:\n{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).ToDictionary(words => words[0], words => words[1].Trim());
    }
}
