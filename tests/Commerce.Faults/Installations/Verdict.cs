using Commerce.Auditor;

namespace Commerce.Faults.Installations;

/// <summary>What the auditor says of a journal at rest, with what clients were told.</summary>
internal static class Verdict
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Waits until everything that was put off for a second try is done as well; what is wrong for good stays wrong however long
    /// one waits, since a journal only grows.
    /// </summary>
    public static async Task<AuditReport> At(Database database, string? history)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            var report = Audit(database, history);
            if (report.Passed || deadline.IsCancellationRequested)
                return report;
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    private static AuditReport Audit(Database database, string? history)
    {
        using var told = history is null ? null : File.OpenText(history);
        using var source = database.OpenForAudit();
        return Auditor.Audit.Run(source, new() { Now = TimeProvider.System.GetUtcNow(), AtRest = true, History = told });
    }
}
