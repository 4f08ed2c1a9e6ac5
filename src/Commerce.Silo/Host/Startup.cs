using System.Net.Sockets;
using Commerce.Auditor;
using Commerce.Silo.Demo;
using Commerce.Grains.Imports;
using Commerce.Silo.Import;
using Commerce.Silo.Import.CommandLine;
using Commerce.Silo.Journal;
using Commerce.Silo.Secrets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;
using Spectre.Console;

namespace Commerce.Silo.Host;

/// <summary>Runs one command. What an operator can put right ends as one clear line and an exit code, never as a stack.</summary>
internal static class Startup
{
    public static async Task<int> Run(string[] typed)
    {
        try
        {
            return typed is ["audit", .. var asked] ? Audit(asked) : await Run(CommandLine.Parse(typed, Environment.GetEnvironmentVariable));
        }
        catch (BadUsage e)
        {
            return Fail(e.Message + " See --help.", 2);
        }
        catch (Exception e) when (Explain(e) is { } why)
        {
            return Fail(why, 1);
        }
    }

    private static async Task<int> Run(CommandLine line)
    {
        using var logs = LoggerFactory.Create(logging => Logs.Configure(logging, line.Options));
        switch (line.Verb)
        {
            case "help":
                Console.WriteLine(Usage.Text);
                return 0;
            case "import":
                return await Import(line, logs);
            case "rebuild":
                return await RebuildLists.Run(line.Options, Console.Out);
            case "create-admin":
                return await CreateAdmin.Run(line, logs, Console.In, Console.Out);
            default:
                // The web server takes the port before the journal is touched, so that a port in use leaves no trace.
                await using (var parts = await ProductParts.Open(line.Options, logs, TimeProvider.System, CancellationToken.None))
                    await new WebProduct(line.Options, parts).Run();
                return 0;
        }
    }

    /// <summary>The auditor reads its own options and shares no code with this program; only the default file is ours.</summary>
    private static int Audit(string[] asked)
    {
        var names = asked.Any(word => word.StartsWith("--data", StringComparison.Ordinal) || word.StartsWith("--postgres", StringComparison.Ordinal))
            || Environment.GetEnvironmentVariable(ProductOptions.PostgresVariable) is { Length: > 0 };
        return AuditCommand.Run(names ? asked : [.. asked, "--data", new ProductOptions().Data], Console.Out);
    }

    private static async Task<int> Import(CommandLine line, ILoggerFactory logs)
    {
        if (line.Words is not [var kind, var file] || !Enum.TryParse<ImportKind>(kind, ignoreCase: true, out var what) || what == ImportKind.Staff)
            throw new BadUsage("import needs a kind (catalogue, translations, stores, stock) and a file.");
        try
        {
            await using var parts = await ProductParts.Open(line.Options, logs, TimeProvider.System, CancellationToken.None);
            return await Import(parts, what, file, line);
        }
        catch (JournalInUse held) when (RunningProduct.Find(line.Options.Data, held) is { } running)
        {
            using (running)
                return await running.Import(what, file, line.Own, Console.Out);
        }
    }

    private static async Task<int> Import(ProductParts parts, ImportKind what, string file, CommandLine line)
    {
        await parts.Engine.Start();
        var options = new ImportOptions(file, "system/import")
        {
            Location = line.Own.GetValueOrDefault("location"),
            Currency = new(line.Own.GetValueOrDefault("currency") ?? parts.Markets.Default.Currency.Code),
            Locale = line.Own.GetValueOrDefault("locale") ?? "en",
        };
        return await ImportCommand.Run(what, file, options, parts.Engine, parts.Time, AnsiConsole.Console);
    }

    private static string? Explain(Exception e) => e switch
    {
        JournalInUse or DemoNotLoaded or NewerSchema or NotDurable or JournalDamaged or UnusableSecret => e.Message,
        PostgresException { SqlState: "28P01" or "28000" } => "PostgreSQL refused the user or its password.",
        PostgresException { SqlState: "3D000" } p => $"PostgreSQL has no such database: {p.MessageText}.",
        NpgsqlException or TimeoutException => $"PostgreSQL can't be reached: {e.Message}",
        SqliteException s => $"The SQLite file can't be used: {s.Message}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "The port is in use by another program. Stop that, or give another one by --urls.",
        SocketException or IOException or UnauthorizedAccessException => e.Message,
        ArgumentException a when a.Message.Contains("connection string", StringComparison.OrdinalIgnoreCase) || a.StackTrace?.Contains("Npgsql", StringComparison.Ordinal) == true =>
            $"The PostgreSQL connection string can't be read: {a.Message}",
        _ => null,
    };

    private static int Fail(string why, int code)
    {
        Console.Error.WriteLine(why);
        return code;
    }
}
