using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task An_empty_journal_answers_with_nothing()
    {
        Assert.Equal(0, await Journal.Head(None));
        Assert.Equal([0, 0], await Journal.Heads(["order/1", "order/2"], None));
        Assert.Empty(await Journal.Heads([], None));
        Assert.Empty(await Journal.ReadAll(0, 10, None));
        Assert.Empty(await Journal.ReadStream("order/1", 0, 10, None));
        Assert.Empty(await Kind("order"));
        Assert.Null(await Journal.ReadSnapshot("order/1", None));
    }

    [Fact]
    public async Task Heads_come_in_the_order_asked_for()
    {
        await Given(Some.Batch("order/1", 0, 3), Some.Batch("order/2", 0, 1));

        Assert.Equal([1, 0, 3, 1], await Journal.Heads(["order/2", "order/9", "order/1", "order/2"], None));
    }

    [Fact]
    public async Task A_stream_is_read_page_by_page()
    {
        await Given(Some.Batch("order/1", 0, 5), Some.Batch("order/10", 0, 2));

        Assert.Equal([1, 2], (await Journal.ReadStream("order/1", 0, 2, None)).Select(e => e.Version));
        Assert.Equal([3, 4, 5], (await Journal.ReadStream("order/1", 2, 10, None)).Select(e => e.Version));
        Assert.Empty(await Journal.ReadStream("order/1", 5, 10, None));
    }

    [Fact]
    public async Task The_beginnings_of_many_streams_come_in_the_order_asked_for()
    {
        await Given(Some.Batch("order/1", 0, 5), Some.Batch("order/10", 0, 2), Some.Batch("order/2", 0, 1));

        var found = await Journal.ReadBeginnings(["order/10", "order/9", "order/1", "order/10"], 3, None);

        Assert.Equal(["1 2", "", "1 2 3", "1 2"], found.Select(events => string.Join(' ', events.Select(e => e.Version))));
        Assert.All(found[2], e => Assert.Equal("order/1", e.Stream));
        Assert.Empty(await Journal.ReadBeginnings([], 3, None));
    }

    [Fact]
    public async Task All_streams_are_read_page_by_page_in_order_of_position()
    {
        await Given(Some.Batch("order/2", 0, 2), Some.Batch("order/1", 0, 2), Some.Batch("user/1", 0));

        Assert.Equal([1, 2, 3], (await Journal.ReadAll(0, 3, None)).Select(e => e.Position));
        Assert.Equal([("order/1", 4), ("user/1", 5)], (await Journal.ReadAll(3, 3, None)).Select(e => (e.Stream, e.Position)));
        Assert.Empty(await Journal.ReadAll(5, 3, None));
    }

    [Fact]
    public async Task A_kind_is_read_in_order_of_position_and_nothing_with_a_like_name()
    {
        await Given(
            Some.Batch("order/b", 0), Some.Batch("orders/1", 0), Some.Batch("order/a/x", 0), Some.Batch("order", 0),
            Some.Batch("order-line/1", 0), Some.Batch("Order/1", 0), Some.Batch("order/b", 1));

        var found = await Kind("order");

        Assert.Equal([("order/b", 1), ("order/a/x", 3), ("order/b", 7)], found.Select(e => (e.Stream, e.Position)));
    }

    [Fact]
    public async Task A_kind_of_many_events_is_read_to_its_end()
    {
        const int streams = 100, each = 60;
        for (var round = 0; round < each; round += 20)
            await Given([.. Enumerable.Range(0, streams).Select(n => Some.Batch(n % 2 == 0 ? $"order/{n}" : $"stock/{n}", round, 20))]);

        var found = await Kind("order");

        Assert.Equal(streams * each / 2, found.Count);
        Assert.Equal(found.OrderBy(e => e.Position), found);
        Assert.All(found, e => Assert.StartsWith("order/", e.Stream));
    }

    [Fact]
    public async Task A_snapshot_is_replaced_by_a_newer_one_and_never_by_an_older_one()
    {
        var first = new StoredSnapshot("order/1", 10, Some.Noon, new byte[] { 1, 0, 255 });
        await Journal.WriteSnapshot(first, None);
        await AssertSnapshot(first);

        var second = first with { Version = 20, At = Some.Noon.AddHours(1), Data = new byte[] { 2 } };
        await Journal.WriteSnapshot(second, None);
        await Journal.WriteSnapshot(first, None);
        await AssertSnapshot(second);

        var blank = second with { Data = ReadOnlyMemory<byte>.Empty };
        await Journal.WriteSnapshot(blank, None);
        await AssertSnapshot(blank);
    }

    [Fact]
    public async Task The_end_of_a_stream_of_100_000_events_is_read()
    {
        const int length = 100_000, each = 5_000;
        for (var version = 0; version < length; version += each)
            await Given(Some.Batch("stock/hot", version, each), Some.Batch("order/1", version / each));

        Assert.Equal([length], await Journal.Heads(["stock/hot"], None));
        var end = await Journal.ReadStream("stock/hot", length - 3, 100, None);
        Assert.Equal([length - 2, length - 1, length], end.Select(e => e.Version));
    }

    private async Task<List<StoredEvent>> Kind(string kind)
    {
        var found = new List<StoredEvent>();
        await foreach (var one in Journal.ReadKind(kind, None))
            found.Add(one);
        return found;
    }

    private async Task AssertSnapshot(StoredSnapshot wanted)
    {
        var found = await Journal.ReadSnapshot(wanted.Stream, None);
        Assert.Equal((wanted.Version, wanted.At), (found!.Version, found.At));
        Assert.Equal(wanted.Data.ToArray(), found.Data.ToArray());
    }
}
