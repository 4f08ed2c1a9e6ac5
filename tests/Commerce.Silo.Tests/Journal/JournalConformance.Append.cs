using System.Security.Cryptography;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task What_is_appended_is_read_back()
    {
        var at = Some.Noon.AddTicks(1234567);
        var result = await Append(new Batch(
            "order/1", 0, [new NewEvent("placed", "c-1", at, "customer/7", "{\"a\":1}"u8.ToArray()), Some.Event("confirmed")],
            null, [], [], []));

        Assert.True(result.Committed);
        Assert.Equal(1, result.FirstPosition);
        var found = await Journal.ReadStream("order/1", 0, 10, None);
        Assert.Equal(["placed", "confirmed"], found.Select(e => e.Kind));
        var first = found[0];
        Assert.Equal((1L, "order/1", 1L, "c-1", "customer/7", "{\"a\":1}"),
            (first.Position, first.Stream, first.Version, first.CommandId, first.Actor, first.Text()));
    }

    [Fact]
    public async Task Instants_are_kept_to_the_microsecond_in_utc()
    {
        var local = new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1234567);
        await Given(Some.Batch("order/1", 0, events: 0) with { Events = [Some.Event(at: local)] });

        var found = (await Journal.ReadAll(0, 1, None)).Single();

        Assert.Equal(Some.Noon.AddTicks(1234560), found.At);
        Assert.Equal(TimeSpan.Zero, found.At.Offset);
    }

    [Fact]
    public async Task Bytes_come_back_as_they_went()
    {
        byte[][] all = [[], [0], [.. Enumerable.Range(0, 256).Select(b => (byte)b)], RandomNumberGenerator.GetBytes(100_000)];
        await Given(Some.Batch("order/1", 0) with { Events = [.. all.Select(data => Some.Event() with { Data = data })] });

        var found = await Journal.ReadStream("order/1", 0, 10, None);

        Assert.Equal(all, found.Select(e => e.Data.ToArray()));
    }

    [Fact]
    public async Task Text_comes_back_as_it_went()
    {
        string[] all = ["", "a'b\"c\\d", "{1,2}", "null", "ß Ω 漢字 👍", new string('x', 5_000), "line\nline\ttab"];
        await Given(Some.Batch("order/1", 0) with { Events = [.. all.Select(text => Some.Event(text) with { Actor = text })] });

        var found = await Journal.ReadStream("order/1", 0, 10, None);

        Assert.Equal(all, found.Select(e => e.Kind));
        Assert.Equal(all, found.Select(e => e.Actor));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_batch_that_was_decided_on_another_version_is_in_conflict_and_leaves_nothing_behind(long expected)
    {
        await Given(Some.Batch("order/1", 0, events: 2));

        var result = await Append(Some.Batch("order/1", expected)
            .With(Some.Command("k")).Takes("email", "v").Owes("order/1/9/0"));

        Assert.Equal([new Rejection.Conflict(0, 2)], result.Rejections);
        Assert.Equal(2, await Journal.Head(None));
        Assert.Null(await Journal.FindCommand("customer/7:placeOrder", "k", None));
        Assert.Null(await Journal.FindOwner("email", "v", None));
        Assert.Equal(0, (await Journal.CountOwed(Some.Noon, None)).All);
    }

    [Fact]
    public async Task A_batch_without_events_has_to_know_the_head_too()
    {
        await Given(Some.Batch("order/1", 0));

        var result = await Append(Some.Batch("order/1", 0, events: 0).Owes("order/1/due/1"));

        Assert.Equal([new Rejection.Conflict(0, 1)], result.Rejections);
        Assert.Equal(0, (await Journal.CountOwed(Some.Noon, None)).All);
    }

    [Fact]
    public async Task Without_any_event_the_first_position_is_the_next_ones()
    {
        await Given(Some.Batch("order/1", 0, 3));

        Assert.Equal(4, (await Append(Some.Batch("order/1", 3, events: 0).Owes("order/1/due/1"))).FirstPosition);
        Assert.Equal(4, (await Append(Some.Batch("order/1", 3))).FirstPosition);
    }

    [Fact]
    public async Task Of_several_batches_the_guilty_are_named_and_nothing_is_written()
    {
        await Given(
            Some.Batch("order/2", 0), Some.Batch("order/4", 0).With(Some.Command("k", "order/4")),
            Some.Batch("user/1", 0).Takes("email", "v"));

        var result = await Append(
            Some.Batch("order/1", 0),
            Some.Batch("order/2", 0),
            Some.Batch("order/3", 0),
            Some.Batch("order/5", 0).With(Some.Command("k", "order/5", "another")),
            Some.Batch("user/2", 0).Takes("email", "free").Takes("email", "v"),
            Some.Batch("order/6", 2));

        Assert.False(result.Committed);
        Assert.Equal(
            [
                new Rejection.Conflict(1, 1),
                new Rejection.KnownCommand(3, Some.Command("k", "order/4")),
                new Rejection.Taken(4, "email", "user/1"),
                new Rejection.Conflict(5, 0),
            ],
            result.Rejections);
        Assert.Equal(3, await Journal.Head(None));
        Assert.Null(await Journal.FindOwner("email", "free", None));
    }

    [Fact]
    public async Task Batches_of_one_stream_stand_in_a_chain()
    {
        var result = await Append(
            Some.Batch("order/1", 0, 2), Some.Batch("order/2", 0), Some.Batch("order/1", 2), Some.Batch("order/1", 3, 2));

        Assert.True(result.Committed);
        var all = await Journal.ReadAll(0, 10, None);
        Assert.Equal([1, 2, 3, 4, 5, 6], all.Select(e => e.Position));
        Assert.Equal([("order/1", 1), ("order/1", 2), ("order/2", 1), ("order/1", 3), ("order/1", 4), ("order/1", 5)],
            all.Select(e => (e.Stream, e.Version)));
    }

    [Fact]
    public async Task A_broken_chain_is_a_conflict()
    {
        var result = await Append(Some.Batch("order/1", 0, 2), Some.Batch("order/1", 1));

        Assert.Equal([new Rejection.Conflict(1, 2)], result.Rejections);
        Assert.Equal(0, await Journal.Head(None));
    }

    [Fact]
    public async Task With_the_first_of_a_chain_those_that_follow_are_in_conflict_even_if_their_number_fits()
    {
        await Given(Some.Batch("order/1", 0, 2));

        var result = await Append(Some.Batch("order/1", 1), Some.Batch("order/1", 2));

        Assert.Equal([new Rejection.Conflict(0, 2), new Rejection.Conflict(1, 2)], result.Rejections);
    }

    [Fact]
    public async Task A_known_command_is_given_back_as_it_was_recorded()
    {
        await Given(Some.Batch("order/1", 0).With(Some.Command("k", "order/1", "body-1")));

        var result = await Append(
            Some.Batch("order/1", 1).With(Some.Command("k", "order/1", "body-2") with { Version = 2, Outcome = "other" }));

        Assert.Equal([new Rejection.KnownCommand(0, Some.Command("k", "order/1", "body-1"))], result.Rejections);
        Assert.Equal(Some.Command("k", "order/1", "body-1"), await Journal.FindCommand("customer/7:placeOrder", "k", None));
    }

    [Fact]
    public async Task A_retry_that_was_decided_on_an_old_state_hears_both_of_its_record_and_of_the_conflict()
    {
        await Given(Some.Batch("order/1", 0).With(Some.Command("k")));

        var result = await Append(Some.Batch("order/1", 0).With(Some.Command("k")));

        Assert.Equal([new Rejection.KnownCommand(0, Some.Command("k")), new Rejection.Conflict(0, 1)], result.Rejections);
    }

    [Fact]
    public async Task Of_two_batches_with_one_key_the_second_is_decided_again_since_the_first_is_not_committed_yet()
    {
        var result = await Append(
            Some.Batch("order/1", 0).With(Some.Command("k")), Some.Batch("order/2", 0).With(Some.Command("k", "order/2")));

        Assert.Equal([new Rejection.Conflict(1, 0)], result.Rejections);
        Assert.Equal(0, await Journal.Head(None));
    }

    [Fact]
    public async Task The_same_key_in_another_scope_is_another_command()
    {
        var other = Some.Command("k") with { Scope = "guest/1:placeOrder" };
        await Given(Some.Batch("order/1", 0).With(Some.Command("k")), Some.Batch("order/2", 0).With(other));

        Assert.Equal(other, await Journal.FindCommand("guest/1:placeOrder", "k", None));
        Assert.Null(await Journal.FindCommand("guest/2:placeOrder", "k", None));
    }
}
