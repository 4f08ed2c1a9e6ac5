using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Imports;

/// <summary>One file that was brought in: how far it is, what it changed and what was wrong with it.</summary>
public sealed class ImportGrain : GrainKind<ImportState>
{
    public const string Kind = "import";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(ImportStarted)] = ImportJson.Default.ImportStarted,
        [nameof(ImportProgressed)] = ImportJson.Default.ImportProgressed,
        [nameof(RowsRejected)] = ImportJson.Default.RowsRejected,
        [nameof(RowsWarned)] = ImportJson.Default.RowsWarned,
        [nameof(ImportFinished)] = ImportJson.Default.ImportFinished,
        [nameof(ImportFailed)] = ImportJson.Default.ImportFailed,
    };

    public override JsonTypeInfo StateJson => ImportJson.Default.ImportState;

    protected override ImportState Initial => ImportState.Empty;

    public static GrainId Of(ImportId import) => new(Kind, import.ToString());

    protected override ImportState Apply(ImportState import, IEvent happened) => import.Apply(happened);

    protected override Decision Decide(ImportState import, ICommand command, in Turn turn) => command switch
    {
        StartImport start => ImportDecisions.Start(import, start, turn),
        LookAtTheClock => ImportDecisions.Look(import, turn.Now),
        _ when import.Status == ImportStatus.None => Decision.Refuse(new NotFound("import")),
        ReportProgress report => ImportDecisions.Report(import, report, turn.Now),
        FinishImport finish => ImportDecisions.Finish(import, finish, turn.Now),
        FailImport fail => ImportDecisions.Fail(import, fail, turn.Now),
        _ => Unknown(command),
    };

    protected override DateTimeOffset? Deadline(ImportState import) => ImportDecisions.Deadline(import);
}
