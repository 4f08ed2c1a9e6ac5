using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    private static DateTimeOffset Minute(int minute) => Some.Noon.AddMinutes(minute);

    private async Task<IReadOnlyList<OwedRow>> Claim(string silo, DateTimeOffset now, int limit = 100) =>
        await Journal.ClaimOwed(silo, now, now.AddMinutes(1), limit, None);

    [Fact]
    public async Task What_is_owed_is_claimed_when_it_is_due_the_oldest_first()
    {
        await Given(Some.Batch("order/1", 0)
            .Owes("order/1/1/1", Minute(2)).Owes("order/1/1/0", Minute(1)).Owes("order/1/due/1", Minute(9)));

        Assert.Empty(await Claim("silo-1", Minute(0)));
        var claimed = await Claim("silo-1", Minute(2));

        Assert.Equal(
            [
                new OwedRow("order/1/1/0", Minute(1), 0, "silo-1", Minute(3)),
                new OwedRow("order/1/1/1", Minute(2), 0, "silo-1", Minute(3)),
            ],
            claimed);
    }

    [Fact]
    public async Task A_claim_keeps_others_away_until_it_runs_out()
    {
        await Given(Some.Batch("order/1", 0).Owes("order/1/1/0", Minute(0)));
        Assert.Single(await Claim("silo-1", Minute(0)));

        Assert.Empty(await Claim("silo-2", Minute(0).AddSeconds(59)));
        Assert.Equal("silo-2", (await Claim("silo-2", Minute(1))).Single().ClaimedBy);
    }

    [Fact]
    public async Task A_row_may_come_claimed_by_the_silo_that_owes_it()
    {
        var row = new OwedRow("order/1/1/0", Minute(0), 0, "silo-1", Minute(1));
        await Given(Some.Batch("order/1", 0) with { Owed = [row] });

        Assert.Empty(await Claim("silo-2", Minute(0)));
        Assert.Single(await Claim("silo-2", Minute(1)));
    }

    [Fact]
    public async Task A_row_with_the_same_id_is_replaced()
    {
        await Given(Some.Batch("order/1", 0).Owes("order/1/due/1", Minute(5)));
        await Given(Some.Batch("order/1", 1).Owes("order/1/due/1", Minute(1)));

        Assert.Equal(1, (await Journal.CountOwed(Minute(0), None)).All);
        Assert.Equal((Minute(1), 0), (await Claim("silo-1", Minute(1))).Select(row => (row.DueAt, row.Attempts)).Single());
    }

    [Fact]
    public async Task What_is_settled_is_gone_and_settling_it_again_is_harmless()
    {
        await Given(Some.Batch("order/1", 0).Owes("order/1/1/0").Owes("order/1/1/1"));
        await Given(Some.Batch("order/1", 1, events: 0).Settles("order/1/1/0"));
        await Given(Some.Batch("order/1", 1, events: 0).Settles("order/1/1/0", "order/7/1/0"));

        Assert.Equal("order/1/1/1", (await Claim("silo-1", Minute(0))).Single().Id);
    }

    [Fact]
    public async Task Within_one_append_what_is_owed_and_settled_in_turn_ends_as_the_last_turn_says()
    {
        await Given(Some.Batch("order/0", 0).Owes("order/0/due", Minute(1)));
        await Given(
            Some.Batch("order/1", 0).Owes("order/1/due/1"), Some.Batch("order/1", 1).Settles("order/1/due/1"),
            Some.Batch("order/0", 1).Settles("order/0/due").Owes("order/0/due", Minute(2)));

        Assert.Equal([("order/0/due", Minute(2))], (await Claim("silo-1", Minute(9))).Select(row => (row.Id, row.DueAt)));
    }

    [Fact]
    public async Task What_failed_is_put_off_counted_and_free_for_all()
    {
        await Given(Some.Batch("order/1", 0).Owes("order/1/1/0", Minute(0)));
        await Claim("silo-1", Minute(0));
        await Given(Some.Batch("order/1", 1, events: 0) with { Owed = [new("order/1/1/0", Minute(3), Attempts: 1)] });

        Assert.Empty(await Claim("silo-2", Minute(2)));
        Assert.Equal(new OwedRow("order/1/1/0", Minute(3), 1, "silo-2", Minute(4)), (await Claim("silo-2", Minute(3))).Single());
    }

    [Fact]
    public async Task Counting_tells_effects_that_are_due_from_all_that_is_owed()
    {
        Assert.Equal(new OwedCount(0, 0, null), await Journal.CountOwed(Minute(0), None));
        await Given(Some.Batch("order/1", 0)
            .Owes("order/1/1/0", Minute(2)).Owes("order/1/1/1", Minute(3)).Owes("order/1/1/2", Minute(9))
            .Owes("order/1/due/1", Minute(1)));

        Assert.Equal(new OwedCount(4, 2, Minute(2)), await Journal.CountOwed(Minute(3), None));
    }

    [Fact]
    public async Task Two_silos_that_claim_at_once_never_get_the_same_row()
    {
        const int rows = 1_000;
        var owing = Some.Batch("order/1", 0) with
        {
            Owed = [.. Enumerable.Range(0, rows).Select(n => new OwedRow($"order/1/1/{n}", Minute(0)))],
        };
        await Given(owing);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Drain(n % 2 == 0 ? Journal : Beside, $"silo-{n}")));

        var ids = claimed.SelectMany(ids => ids).ToList();
        Assert.Equal(rows, ids.Count);
        Assert.Equal(rows, ids.Distinct().Count());
    }

    private static async Task<List<string>> Drain(IJournal journal, string silo)
    {
        await Task.Yield();
        var all = new List<string>();
        while (await journal.ClaimOwed(silo, Minute(0), Minute(1), 20, None) is { Count: > 0 } rows)
            all.AddRange(rows.Select(row => row.Id));
        return all;
    }
}
