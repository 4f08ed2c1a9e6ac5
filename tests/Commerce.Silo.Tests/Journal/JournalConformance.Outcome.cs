using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task Committed_batches_are_found_again_with_their_position()
    {
        await Given(Some.Batch("order/9", 0, 2));
        Batch[] batches =
            [Some.Batch("order/2", 0, 2), Some.Batch("order/1", 0), Some.Batch("order/2", 2), Some.Batch("order/3", 0, 0).Owes("x")];
        var result = await Append(batches);

        var found = await Journal.FindCommitted(batches, None);

        Assert.Equal(3, result.FirstPosition);
        Assert.Equal((3L, true), (found!.FirstPosition, found.Committed));
    }

    [Fact]
    public async Task Batches_that_were_not_committed_are_not_found() =>
        Assert.Null(await Journal.FindCommitted([Some.Batch("order/1", 0, 2)], None));

    [Fact]
    public async Task What_another_has_committed_at_the_same_versions_is_not_taken_for_it()
    {
        await Given(Some.Batch("order/1", 0, 2));
        var mine = Some.Batch("order/1", 0, 2);

        Assert.NotNull(await Journal.FindCommitted([mine], None));
        Assert.Null(await Journal.FindCommitted([Changed(mine, e => e with { CommandId = "another" })], None));
        Assert.Null(await Journal.FindCommitted([Changed(mine, e => e with { At = Some.Noon.AddSeconds(1) })], None));
        Assert.Null(await Journal.FindCommitted([Changed(mine, e => e with { Data = "{}"u8.ToArray() })], None));
        Assert.Null(await Journal.FindCommitted([Some.Batch("order/1", 0, 3)], None));
    }

    [Fact]
    public async Task A_batch_without_events_counts_as_not_committed_and_can_be_run_again()
    {
        var tidying = Some.Batch("order/1", 0, events: 0).Owes("order/1/due/1").Settles("order/1/1/0");
        await Given(tidying);

        Assert.Null(await Journal.FindCommitted([tidying], None));
        await Given(tidying);
        Assert.Equal(1, (await Journal.CountOwed(Some.Noon, None)).All);
    }

    [Fact]
    public async Task Many_appenders_at_once_keep_positions_gapless_and_versions_contiguous()
    {
        const int tasks = 16, rounds = 40;
        var conflicts = await Task.WhenAll(
            Enumerable.Range(0, tasks).Select(n => AppendAlong(n % 2 == 0 ? Journal : Beside, n, rounds)));

        var all = await Journal.ReadAll(0, int.MaxValue, None);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(n => (long)n), all.Select(e => e.Position));
        foreach (var stream in all.GroupBy(e => e.Stream))
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(n => (long)n), stream.Select(e => e.Version));

        // Each round that went through wrote three events; each that did not, none.
        Assert.Equal((tasks * rounds - conflicts.Sum()) * 3, all.Count);
        Assert.Equal(all.Count, await Beside.Head(None));
    }

    /// <summary>Writes to a stream of its own and to one that all write to.</summary>
    private static async Task<int> AppendAlong(IJournal journal, int n, int rounds)
    {
        await Task.Yield();
        var (own, conflicts) = (0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            var shared = (await journal.Heads(["stock/shared"], None))[0];
            var result = await journal.Append([Some.Batch($"order/{n}", own, 2), Some.Batch("stock/shared", shared)], None);
            if (result.Committed)
                own += 2;
            else
                conflicts++;
        }

        return conflicts;
    }

    private static Batch Changed(Batch batch, Func<NewEvent, NewEvent> change) =>
        batch with { Events = [batch.Events[0], .. batch.Events.Skip(1).Select(change)] };
}
