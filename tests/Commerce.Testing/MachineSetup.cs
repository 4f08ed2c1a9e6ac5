using System.Security.Cryptography;

namespace Commerce.Testing;

/// <summary>
/// Finds what the tests need beyond the SDK. What is missing is installed by eng/setup where that is welcome, as root on Debian
/// or with COMMERCE_SETUP=1; elsewhere the test fails with the one line that names it. Nothing is skipped in silence.
/// </summary>
public static class MachineSetup
{
    private static readonly Lazy<Task> Once = new(() => Command.RunAsync("bash", Repository.Path("eng", "setup")));

    /// <summary>Runs eng/setup, once in this process.</summary>
    public static Task RunAsync() => Once.Value;

    /// <summary>The folder of PostgreSQL's server programs.</summary>
    public static Task<string> PostgresAsync() => FindAsync("PostgreSQL's server programs", Postgres);

    /// <summary>The browser, for tests that look at pages.</summary>
    public static Task<string> ChromiumAsync() => FindAsync("Chromium", () => InPath("chromium"));

    /// <summary>strace, for tests that count what reaches the disk.</summary>
    public static Task<string> StraceAsync() => FindAsync("strace", () => InPath("strace"));

    /// <summary>tests/npm/node_modules, which holds the reference implementations of GraphQL.</summary>
    public static Task<string> NodeModulesAsync() => FindAsync("The npm tools", () => NodeModulesIn(Repository.Path("tests", "npm")));

    /// <returns>Null where they were never installed, or for another lock file than the one that is there now.</returns>
    public static string? NodeModulesIn(string tools)
    {
        var stamp = Path.Combine(tools, "node_modules", ".stamp");
        byte[] wanted = [.. File.ReadAllBytes(Path.Combine(tools, "package.json")), .. File.ReadAllBytes(Path.Combine(tools, "package-lock.json"))];
        return File.Exists(stamp) && File.ReadAllText(stamp).Trim() == Convert.ToHexStringLower(SHA256.HashData(wanted))
            ? Path.GetDirectoryName(stamp) : null;
    }

    private static bool IsWelcome =>
        Environment.GetEnvironmentVariable("COMMERCE_SETUP") == "1" || (Posix.IsRoot && File.Exists("/etc/debian_version"));

    private static async Task<string> FindAsync(string what, Func<string?> find)
    {
        if (find() is { } found)
            return found;

        if (IsWelcome)
            await RunAsync();
        return find() ?? throw new InvalidOperationException(
            $"{what} not found: run eng/setup as root on Debian, or let the tests run it by COMMERCE_SETUP=1.");
    }

    private static string? Postgres()
    {
        if (InPath("initdb") is { } initdb && InPath("postgres") is not null)
            return Path.GetDirectoryName(initdb);

        const string debian = "/usr/lib/postgresql";
        return !Directory.Exists(debian) ? null : Directory.EnumerateDirectories(debian)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            .MaxBy(folder => int.TryParse(Path.GetFileName(Path.GetDirectoryName(folder)), out var major) ? major : 0);
    }

    private static string? InPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
