using System.Reflection;

namespace Commerce.Testing;

/// <summary>Where this checkout lies, and the configuration that its tests were built in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>"Debug" or "Release": a test starts the product that was built with it, never a stale one beside it.</summary>
    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A folder under artifacts/, which CI keeps and git ignores.</summary>
    public static string Artifacts(params string[] parts) => Directory.CreateDirectory(Path(["artifacts", .. parts])).FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Commerce.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Commerce.sln above {AppContext.BaseDirectory}: tests run from their checkout.");
    }
}
