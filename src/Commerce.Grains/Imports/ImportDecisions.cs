using System.Collections.Immutable;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Imports;

internal static class ImportDecisions
{
    /// <summary>So many rejected rows, and as many warnings, are kept; the rest is only counted.</summary>
    public const int KeptNotes = 1_000;

    /// <summary>Whoever reads the file reports every few seconds; one that is silent for so long is dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private const int LongestName = 200;
    private const int LongestReason = 500;

    public static Decision Start(ImportState import, StartImport command, Turn turn)
    {
        var name = Short(command.FileName, LongestName);
        if (import.Status == ImportStatus.None)
            return Record(new ImportStarted(command.Kind, name, turn.Actor, turn.Now));
        if (import.Kind != command.Kind || import.FileName != name)
            return Refuse(new ImportExists());
        return import.Status == ImportStatus.Running ? Nothing() : Refuse(new ImportIsOver());
    }

    public static Decision Report(ImportState import, ReportProgress command, DateTimeOffset now)
    {
        if (import.Status != ImportStatus.Running)
            return Refuse(new ImportIsOver());
        if (command.Step <= import.Step)
            return Nothing();
        var rejected = Kept(import.Rejected, command.Rejected);
        var warnings = Kept(import.Warnings, command.Warnings);
        List<IEvent> events = [new ImportProgressed(command.Step, command.Counts, now)];
        if (!rejected.IsEmpty)
            events.Add(new RowsRejected(rejected));
        if (!warnings.IsEmpty)
            events.Add(new RowsWarned(warnings));
        return Record(events);
    }

    public static Decision Finish(ImportState import, FinishImport command, DateTimeOffset now) => import.Status switch
    {
        ImportStatus.Running => Record(new ImportFinished(command.Counts, now)),
        ImportStatus.Finished => Nothing(),
        _ => Refuse(new ImportIsOver()),
    };

    public static Decision Fail(ImportState import, FailImport command, DateTimeOffset now) => import.Status switch
    {
        ImportStatus.Running => Record(new ImportFailed(Short(command.Reason, LongestReason), command.Counts, now)),
        ImportStatus.Failed => Nothing(),
        _ => Refuse(new ImportIsOver()),
    };

    public static Decision Look(ImportState import, DateTimeOffset now) => Deadline(import) <= now
        ? Record(new ImportFailed(
            "It stopped in the middle without a word. Import the file again: what is in stays in, and the rest follows.",
            import.Counts, now))
        : Nothing();

    public static DateTimeOffset? Deadline(ImportState import) =>
        import.Status == ImportStatus.Running ? import.Heard + Silence : null;

    private static ImmutableArray<ImportNote> Kept(ImmutableArray<ImportNote> before, ImmutableArray<ImportNote> more) =>
        [.. more.Take(KeptNotes - before.Length).Select(note => note with
        {
            Reason = Short(note.Reason, LongestReason),
            Column = note.Column is { } column ? Short(column, LongestName) : null,
        })];

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
