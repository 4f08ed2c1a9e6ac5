using System.Diagnostics;
using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Journal;

/// <summary>Another process on a journal's file: what it does, and how a test starts it.</summary>
internal static class JournalChild
{
    public const string Address = "http://127.0.0.1:8123";

    public static string[] CommandLine(params string[] arguments) => ["dotnet", typeof(JournalChild).Assembly.Location, .. arguments];

    public static ChildProcess Start(params string[] commandLine) =>
        ChildProcess.Start("journal", new ProcessStartInfo(commandLine[0], commandLine[1..]));

    /// <summary>Waits until it has written these words.</summary>
    public static async Task Says(this ChildProcess child, string words)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!child.Output.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(child.HasExited || deadline.IsCancellationRequested, $"It never said '{words}':\n{child.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public static async Task<int> Hold(string file)
    {
        await using var journal = SqliteJournal.Open(file, Address);
        await journal.Append([Some.Batch("order/1", 0)], CancellationToken.None);
        Console.WriteLine("holding");
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }

    public static async Task<int> Append(string file, int times)
    {
        await using var journal = SqliteJournal.Open(file);
        for (var version = 0; version < times; version++)
            if (!(await journal.Append([Some.Batch("order/1", version)], CancellationToken.None)).Committed)
                return 1;
        return 0;
    }
}
