using System.Data.Common;
using System.Globalization;

namespace Commerce.Auditor;

/// <summary><c>… -- audit</c>: for operators, while the product runs or when it does not.</summary>
public static class AuditCommand
{
    public const string Usage =
        """
        audit (--data FILE | --postgres "CONNECTION STRING") [options]
          --data FILE        the SQLite file; it is opened read-only, the product may be running
          --postgres STRING  the PostgreSQL database; COMMERCE_POSTGRES when neither is given
          --history FILE     what clients were told: JSON lines with key, kind, outcome (ok, refused, unknown), order
          --grace SECONDS    how long something may still be on its way (120)
          --at-rest          nothing is under way: nothing may be owed at all
          --now INSTANT      judge deadlines as of then, ISO 8601 (now)
          --json             print the report as JSON
        Exit code: 0 every invariant holds, 1 it does not, 2 the journal could not be audited.
        """;

    /// <returns>The process's exit code.</returns>
    public static int Run(string[] args, TextWriter output, TimeProvider? time = null)
    {
        try
        {
            var asked = AuditArguments.Parse(args, (time ?? TimeProvider.System).GetUtcNow());
            using var history = asked.History is null ? null : File.OpenText(asked.History);
            using IAuditSource source = asked.Postgres is { } database ? PostgresSource.Open(database) : SqliteSource.Open(asked.Data!);
            var report = Audit.Run(source, asked.Options with { History = history });
            if (asked.Json)
                output.WriteLine(report.ToJson());
            else
                report.Print(output);
            return report.Passed ? 0 : 1;
        }
        catch (ArgumentException e)
        {
            output.WriteLine(e.Message);
            output.WriteLine(Usage);
            return 2;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"The journal can't be audited: {e.Message}");
            return 2;
        }
    }
}

internal sealed record AuditArguments(string? Data, string? Postgres, string? History, bool Json, AuditOptions Options)
{
    public static AuditArguments Parse(string[] args, DateTimeOffset now)
    {
        var asked = new AuditArguments(null, null, null, false, new() { Now = now });
        for (var i = 0; i < args.Length; i++)
            asked = args[i] switch
            {
                "--data" => asked with { Data = Value(args, ref i) },
                "--postgres" => asked with { Postgres = Value(args, ref i) },
                "--history" => asked with { History = Value(args, ref i) },
                "--json" => asked with { Json = true },
                "--at-rest" => asked with { Options = asked.Options with { AtRest = true } },
                "--grace" => asked with { Options = asked.Options with { Grace = Seconds(Value(args, ref i)) } },
                "--now" => asked with { Options = asked.Options with { Now = Instant(Value(args, ref i)) } },
                var unknown => throw new ArgumentException($"'{unknown}' is not known here."),
            };
        if (asked is { Data: null, Postgres: null })
            asked = asked with { Postgres = Environment.GetEnvironmentVariable("COMMERCE_POSTGRES") };
        return (asked.Data is null) != (asked.Postgres is null) ? asked : throw new ArgumentException("Name one journal: --data or --postgres.");
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw new ArgumentException($"'{text}' is no number of seconds.");

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new ArgumentException($"'{text}' is no instant.");
}
