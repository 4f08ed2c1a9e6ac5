using System.Globalization;

namespace Commerce.Bench;

/// <summary>CPU time by the processes' own accounts.</summary>
internal readonly record struct CpuTimes(TimeSpan Silo, TimeSpan Database, TimeSpan Driver)
{
    // USER_HZ: what the kernel counts in for programs, whatever its own clock.
    private const double TicksPerSecond = 100;

    private const int Parent = 1, UserTime = 11, SystemTime = 12, ReapedUserTime = 13, ReapedSystemTime = 14;

    public static CpuTimes operator -(CpuTimes after, CpuTimes before) =>
        new(after.Silo - before.Silo, after.Database - before.Database, after.Driver - before.Driver);

    public static CpuTimes operator +(CpuTimes a, CpuTimes b) => new(a.Silo + b.Silo, a.Database + b.Database, a.Driver + b.Driver);

    public static TimeSpan OfProcess(int pid) => Sum(Stat(pid), UserTime, SystemTime);

    /// <summary>A server and its children, those that have ended included.</summary>
    public static TimeSpan OfFamily(int pid)
    {
        var sum = Sum(Stat(pid), UserTime, SystemTime, ReapedUserTime, ReapedSystemTime);
        var parent = pid.ToString(CultureInfo.InvariantCulture);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var child)
                && Stat(child) is { } stat && stat[Parent] == parent)
                sum += Sum(stat, UserTime, SystemTime);
        return sum;
    }

    private static TimeSpan Sum(string[]? stat, params ReadOnlySpan<int> fields)
    {
        var ticks = 0L;
        foreach (var field in fields)
            ticks += stat is null ? 0 : long.Parse(stat[field], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>The fields after the program's name, which may itself hold spaces and brackets.</summary>
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
