using System.Globalization;

namespace Commerce.Testing;

/// <summary>What /proc says. A zombie counts as gone: it holds neither memory nor files nor a port.</summary>
internal static class ProcessTable
{
    public static bool Runs(int pid) => StartTime(pid) is not null;

    /// <summary>Clock ticks after boot; with the id it names a process for good, since ids come round again.</summary>
    public static string? StartTime(int pid) => Stat(pid) is { } stat && stat[0] != "Z" ? stat[19] : null;

    public static IReadOnlyList<int> ChildrenOf(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid)
                && Stat(pid) is { } stat && stat[0] != "Z" && stat[1] == parent.ToString(CultureInfo.InvariantCulture))
                children.Add(pid);
        return children;
    }

    /// <summary>The fields after the program's name, which may itself hold spaces and brackets: state, parent, and so on.</summary>
    private static string[]? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
