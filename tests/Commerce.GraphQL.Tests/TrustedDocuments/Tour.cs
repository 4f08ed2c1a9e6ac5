using System.Diagnostics;
using System.Text.RegularExpressions;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.TrustedDocuments;

/// <summary>
/// What <c>docs/tour.sh</c> asks, told by bash itself: the script runs with a <c>jq</c> that writes down the documents it is given and a
/// <c>curl</c> that reaches nobody.
/// </summary>
internal static partial class Tour
{
    private const string Jq = """
        #!/usr/bin/env bash
        previous=
        for argument; do
          if [ "$previous" = query ]; then printf '%s\0' "$argument" >>"$DOCUMENTS"; fi
          case $argument in *'query: "'*) printf '%s\0' "$argument" >>"$DOCUMENTS" ;; esac
          previous=$argument
        done
        [ "$1" = -n ] || cat >/dev/null
        [ "$1" != -e ] || exit 1
        echo COMPLETED
        """;

    // The stream goes on until the script has heard enough.
    private const string Curl = """
        #!/bin/sh
        cat >/dev/null
        echo data: COMPLETED
        case $* in *-sSN*) exec tail -f /dev/null ;; esac
        """;

    public static async Task<IReadOnlyList<string>> DocumentsAsync()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in new[] { ("jq", Jq), ("curl", Curl), ("sleep", "#!/bin/sh\n") })
        {
            await File.WriteAllTextAsync(folder.Path(name), text);
            await Command.RunAsync("chmod", "+x", folder.Path(name));
        }
        var start = new ProcessStartInfo("bash", [Repository.Path("docs", "tour.sh")]);
        start.Environment["PATH"] = $"{Path.GetDirectoryName(folder.Path("jq"))}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DOCUMENTS"] = folder.Path("documents");
        await using var tour = ChildProcess.Start("tour", start);
        Assert.True(await tour.ExitsWithinAsync(TimeSpan.FromMinutes(2)) && tour.ExitCode == 0, tour.Output);
        return [.. (await File.ReadAllTextAsync(folder.Path("documents"))).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => InFilter().Match(each) is { Success: true } inside ? inside.Groups[1].Value : each).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("query: \"([^\"]*)\"")]
    private static partial Regex InFilter();
}
