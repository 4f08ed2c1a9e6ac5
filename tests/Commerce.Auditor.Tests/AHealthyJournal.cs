namespace Commerce.Auditor.Tests;

public class AHealthyJournal(TradingDay day) : IClassFixture<TradingDay>
{
    [Fact]
    public void A_clean_journal_passes_and_nothing_acknowledged_is_lost()
    {
        var report = day.Record().Audit(day.History);

        Assert.True(report.Passed, report.ToString());
        Assert.Equal(4, report.Counts.Acknowledged);
        Assert.Equal(4, report.Counts.ConfirmedOrders);
        Assert.Equal(5, report.Counts.HandedOver);
        Assert.Equal(6, report.Counts.Sold[$"stock/{Shop.Helmet.Variant}/{Shop.Store}"]);
        Assert.Equal(2, report.Counts.Sold[$"stock/{Shop.Bike.Variant}/{Shop.Store}"]);
        // 3 helmets, a bike and one more helmet, 19 % added and rounded for each line.
        Assert.Equal(178_14 + 1069_81 + 59_38, report.Counts.CapturedMinor);
    }

    [Fact]
    public void The_report_is_text_and_JSON()
    {
        var report = day.Record().Audit();

        Assert.Contains("Every invariant holds.", report.ToString());
        Assert.Contains("\"passed\": true", report.ToJson());
        Assert.Contains("\"confirmedOrders\": 4", report.ToJson());
    }

    [Fact]
    public async Task A_file_is_audited_while_the_product_writes_to_it()
    {
        await using var shop = await Shop.Open(day.File);

        var (exit, text) = Command("--data", day.File);

        Assert.True(exit == 0, text);
        Assert.Contains("4 commands", text);
    }

    [Theory]
    [InlineData("--data", "/nowhere/shop.db")]
    [InlineData("--data")]
    [InlineData("--what")]
    [InlineData("--data", "a", "--postgres", "b")]
    public void What_cannot_be_audited_is_said(params string[] args) => Assert.Equal(2, Command(args).Exit);

    [Fact]
    public void A_violation_is_an_exit_code()
    {
        var (exit, text) = Command("--data", day.File, "--at-rest", "--now", "2099-01-01");

        Assert.Equal(1, exit);
        Assert.Contains($"VIOLATED {Invariant.NothingLeaked}", text);
    }

    private static (int Exit, string Text) Command(params string[] args)
    {
        var text = new StringWriter();
        return (AuditCommand.Run(args, text), text.ToString());
    }
}
