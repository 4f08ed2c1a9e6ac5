using System.Collections.Immutable;
using Commerce.Grains.Imports;

namespace Commerce.Grains.Tests.Imports;

public class AnImport
{
    private static readonly DateTimeOffset Noon = Given.Noon;
    private static readonly ImportStarted Started = new(ImportKind.Stock, "stock.csv", "staff/1", Noon);

    [Fact]
    public void Starts_with_the_name_of_its_file_and_who_asked() => New()
        .When(new StartImport(ImportKind.Stock, "stock.csv"), Noon, actor: "staff/1")
        .Then(Started)
        .Wants(Noon.AddMinutes(5));

    [Fact]
    public void That_is_started_twice_started_once() => Running()
        .When(new StartImport(ImportKind.Stock, "stock.csv")).Then().IsDone();

    [Fact]
    public void Is_not_started_for_another_file() => Running()
        .When(new StartImport(ImportKind.Stock, "other.csv")).Then().Refuses<ImportExists>();

    [Fact]
    public void That_is_over_is_not_started_again() => Running().Having(new ImportFinished(ImportCounts.None, Noon))
        .When(new StartImport(ImportKind.Stock, "stock.csv")).Then().Refuses<ImportIsOver>();

    [Fact]
    public void Tells_how_far_it_is_and_what_was_wrong() => Running()
        .When(Report(1, new ImportNote(4, "SKU", "is not known")))
        .Then(new ImportProgressed(1, Counts, Noon), new RowsRejected([new(4, "SKU", "is not known")]));

    [Fact]
    public void Keeps_warnings_beside_the_rejected_rows() => Running()
        .When(new ReportProgress(1, Counts, [], [new(1, null, "has a column that is not used")]))
        .Then(new ImportProgressed(1, Counts, Noon), new RowsWarned([new(1, null, "has a column that is not used")]));

    [Fact]
    public void Hears_a_report_once_however_often_it_comes() => Running().Having(new ImportProgressed(2, Counts, Noon))
        .When(Report(2, new ImportNote(4, "SKU", "is not known"))).Then().IsDone()
        .When(Report(1)).Then().IsDone();

    [Fact]
    public void Keeps_the_first_thousand_rejected_rows_and_only_counts_the_rest() => Running()
        .When(Report(1, Notes(900)))
        .When(Report(2, Notes(900)))
        .Then<RowsRejected>(rejected => Assert.Equal(100, rejected.Rows.Length))
        .When(Report(3, Notes(900)))
        .Then(new ImportProgressed(3, Counts, Noon))
        .Look<ImportState>(import => Assert.Equal(1_000, import.Rejected.Length));

    [Fact]
    public void Keeps_no_reason_longer_than_a_few_lines() => Running()
        .When(Report(1, new ImportNote(2, new string('c', 5_000), new string('r', 5_000))))
        .Then<RowsRejected>(rejected => Assert.True(rejected.Rows[0].Reason.Length + rejected.Rows[0].Column!.Length <= 700));

    [Fact]
    public void Ends_once() => Running()
        .When(new FinishImport(Counts)).Then(new ImportFinished(Counts, Noon)).Wants(null)
        .When(new FinishImport(Counts)).Then().IsDone()
        .When(new FailImport("late", Counts)).Then().Refuses<ImportIsOver>()
        .When(Report(9)).Then().Refuses<ImportIsOver>();

    [Fact]
    public void That_fails_says_why() => Running()
        .When(new FailImport("There is no column SKU.", Counts))
        .Then(new ImportFailed("There is no column SKU.", Counts, Noon))
        .When(new FailImport("again", Counts)).Then().IsDone()
        .When(new FinishImport(Counts)).Then().Refuses<ImportIsOver>();

    [Fact]
    public void That_says_nothing_for_five_minutes_has_failed() => Running().Having(new ImportProgressed(1, Counts, Noon.AddMinutes(3)))
        .Wants(Noon.AddMinutes(8))
        .When(LookAtTheClock.Instance, Noon.AddMinutes(7)).Then()
        .When(LookAtTheClock.Instance, Noon.AddMinutes(8))
        .Then<ImportFailed>(failed => Assert.Equal(Counts, failed.Counts))
        .Wants(null);

    [Fact]
    public void That_was_never_started_is_not_found() => New()
        .When(new FinishImport(Counts)).Then().Refuses<NotFound>();

    private static readonly ImportCounts Counts = new(10, 5, 4, 1, 2);

    private static Given New() => Given.Grain(new ImportGrain());

    private static Given Running() => New().Having(Started);

    private static ReportProgress Report(int step, params ImmutableArray<ImportNote> rejected) => new(step, Counts, rejected, []);

    private static ImmutableArray<ImportNote> Notes(int count) =>
        [.. Enumerable.Range(2, count).Select(line => new ImportNote(line, null, "is wrong"))];
}
