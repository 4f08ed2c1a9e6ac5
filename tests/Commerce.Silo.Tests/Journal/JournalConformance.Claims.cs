using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

public abstract partial class JournalConformance
{
    [Fact]
    public async Task A_unique_value_belongs_to_the_first_who_takes_it()
    {
        await Given(Some.Batch("user/1", 0).Takes("email", "v"));

        var result = await Append(Some.Batch("user/2", 0).Takes("email", "v"));

        Assert.Equal([new Rejection.Taken(0, "email", "user/1")], result.Rejections);
        Assert.Equal("user/1", await Journal.FindOwner("email", "v", None));
        Assert.Null(await Journal.FindOwner("phone", "v", None));
    }

    [Fact]
    public async Task Its_owner_may_take_a_value_again()
    {
        await Given(Some.Batch("user/1", 0).Takes("email", "v"));
        await Given(Some.Batch("user/1", 1).Takes("email", "v"));

        Assert.Equal("user/1", await Journal.FindOwner("email", "v", None));
    }

    [Fact]
    public async Task A_value_given_back_is_free_for_another()
    {
        await Given(Some.Batch("user/1", 0).Takes("email", "v"));
        await Given(Some.Batch("user/1", 1).GivesBack("email", "v"));
        Assert.Null(await Journal.FindOwner("email", "v", None));

        await Given(Some.Batch("user/2", 0).Takes("email", "v"));

        Assert.Equal("user/2", await Journal.FindOwner("email", "v", None));
    }

    [Fact]
    public async Task Only_its_owner_can_give_a_value_back()
    {
        await Given(Some.Batch("user/1", 0).Takes("email", "v"));
        await Given(Some.Batch("user/2", 0).GivesBack("email", "v"));

        Assert.Equal("user/1", await Journal.FindOwner("email", "v", None));
    }

    [Fact]
    public async Task Within_one_append_the_last_word_on_a_value_counts()
    {
        await Given(
            Some.Batch("user/1", 0).Takes("email", "a"), Some.Batch("user/1", 1).GivesBack("email", "a"),
            Some.Batch("user/1", 2).GivesBack("email", "b"), Some.Batch("user/1", 3).Takes("email", "b"));

        Assert.Null(await Journal.FindOwner("email", "a", None));
        Assert.Equal("user/1", await Journal.FindOwner("email", "b", None));
    }

    [Fact]
    public async Task Of_two_who_take_one_value_in_one_append_the_second_is_decided_again()
    {
        var result = await Append(Some.Batch("user/1", 0).Takes("email", "v"), Some.Batch("user/2", 0).Takes("email", "v"));

        Assert.Equal([new Rejection.Conflict(1, 0)], result.Rejections);
        Assert.Null(await Journal.FindOwner("email", "v", None));
    }

    [Fact]
    public async Task A_value_that_is_given_back_in_the_same_append_is_still_its_owners()
    {
        await Given(Some.Batch("user/1", 0).Takes("email", "v"));

        var result = await Append(Some.Batch("user/1", 1).GivesBack("email", "v"), Some.Batch("user/2", 0).Takes("email", "v"));

        Assert.Equal([new Rejection.Taken(1, "email", "user/1")], result.Rejections);
    }
}
