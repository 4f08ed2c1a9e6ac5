using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    private static UnderWay Says(string silo, long turn, EffectAt[] earlier, params EffectOfNew[] made) => new(silo, turn, Minute(1), earlier, made);

    private async Task GivenUnderWay(UnderWay said, params Batch[] batches) =>
        Assert.True((await Journal.Append(batches, said, None)).Committed);

    private async Task<IEnumerable<string>> OwedIds(int minute) => (await Claim("silo-2", Minute(minute))).Select(row => row.Id).Order();

    [Fact]
    public async Task What_is_under_way_in_a_silo_becomes_rows_when_its_time_has_run_out()
    {
        await Given(Some.Batch("order/1", 0, 2));
        await GivenUnderWay(
            Says("silo-1", 1, [new(2, 3)], new EffectOfNew(0, 0), new EffectOfNew(2, 1)), Some.Batch("order/2", 0), Some.Batch("stock/1/2", 0, 2));

        Assert.Empty(await OwedIds(0));
        var claimed = await Claim("silo-2", Minute(1));

        Assert.Equal(["order/1/2/3", "order/2/1/0", "stock/1/2/2/1"], claimed.Select(row => row.Id).Order());
        Assert.All(claimed, row => Assert.Equal((Some.Noon, 0, "silo-2"), (row.DueAt, row.Attempts, row.ClaimedBy)));
        Assert.Empty(await OwedIds(1));
    }

    [Fact]
    public async Task The_next_append_of_a_silo_says_anew_what_is_under_way_there()
    {
        await GivenUnderWay(Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));
        await GivenUnderWay(Says("silo-3", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/3", 0));
        await GivenUnderWay(Says("silo-1", 2, [], new EffectOfNew(0, 0)), Some.Batch("order/2", 0));

        Assert.Equal(["order/2/1/0", "order/3/1/0"], await OwedIds(1));
    }

    [Fact]
    public async Task An_append_that_says_nothing_leaves_what_was_said()
    {
        await GivenUnderWay(Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));
        await Given(Some.Batch("order/2", 0));

        Assert.Equal(["order/1/1/0"], await OwedIds(1));
    }

    [Fact]
    public async Task An_append_that_arrives_late_brings_nothing_back_that_a_later_one_said()
    {
        await GivenUnderWay(Says("silo-1", 7, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));
        await GivenUnderWay(Says("silo-1", 6, []));

        Assert.Equal(["order/1/1/0"], await OwedIds(1));
    }

    [Fact]
    public async Task An_append_that_is_refused_leaves_what_was_said()
    {
        await GivenUnderWay(Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));
        Assert.False((await Journal.Append([Some.Batch("order/1", 0)], Says("silo-1", 2, []), None)).Committed);

        Assert.Equal(["order/1/1/0"], await OwedIds(1));
    }

    [Fact]
    public async Task Who_claims_does_not_take_over_from_itself()
    {
        await GivenUnderWay(Says("silo-2", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));

        Assert.Empty(await OwedIds(2));
        Assert.Equal("order/1/1/0", (await Claim("silo-1", Minute(2))).Single().Id);
    }

    [Fact]
    public async Task A_row_that_is_there_stays_as_it_is_when_a_silo_is_taken_over()
    {
        await GivenUnderWay(
            Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0) with { Owed = [new("order/1/1/0", Minute(5), Attempts: 2)] });

        Assert.Empty(await OwedIds(1));
        Assert.Equal((Minute(5), 2), (await Claim("silo-2", Minute(5))).Select(row => (row.DueAt, row.Attempts)).Single());
    }

    [Fact]
    public async Task What_a_silo_that_has_ended_owed_is_free_at_once()
    {
        await GivenUnderWay(Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0).Owes("order/1/due/1", Minute(0)));
        await GivenUnderWay(Says("silo-3", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/3", 0));
        Assert.Single(await Claim("silo-1", Minute(0)));

        await Journal.TakeOver("silo-1", None);

        Assert.Equal(["order/1/1/0", "order/1/due/1"], await OwedIds(0));
    }

    [Fact]
    public async Task A_silo_that_was_taken_over_and_lives_on_says_what_is_under_way_as_before()
    {
        await GivenUnderWay(Says("silo-1", 1, [], new EffectOfNew(0, 0)), Some.Batch("order/1", 0));
        await Journal.TakeOver("silo-1", None);
        await GivenUnderWay(Says("silo-1", 2, [new(1, 0)], new EffectOfNew(0, 0)), Some.Batch("order/1", 1));

        Assert.Equal(["order/1/1/0", "order/1/2/0"], await OwedIds(1));
    }

    [Fact]
    public async Task What_is_under_way_counts_as_owed_and_due()
    {
        await GivenUnderWay(
            Says("silo-1", 1, [], new EffectOfNew(0, 0), new EffectOfNew(0, 1)), Some.Batch("order/1", 0).Owes("order/1/due/1", Minute(9)));

        Assert.Equal(new OwedCount(3, 2, null), await Journal.CountOwed(Minute(0), None));
    }

    [Fact]
    public async Task As_much_as_a_silo_may_have_under_way_fits()
    {
        var most = Enumerable.Range(0, new Silo.Engine.EngineOptions().MaxUnderWay).Select(n => new EffectOfNew(0, n)).ToArray();
        for (var turn = 1; turn <= 5; turn++)
            await GivenUnderWay(Says("silo-1", turn, [], most), Some.Batch("order/1", turn - 1));

        Assert.Equal(most.Length, (await Journal.CountOwed(Minute(0), None)).Due);
    }
}
