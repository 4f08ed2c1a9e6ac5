using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Tests.Messages;

public class MessageWriterTests
{
    [Theory]
    [InlineData(MessageTemplate.VerifyEmail, "customer", "account/verify?token=", MailPurpose.Verification)]
    [InlineData(MessageTemplate.ResetPassword, "customer", "account/reset?token=", MailPurpose.Reset)]
    [InlineData(MessageTemplate.ResetPassword, "staff", "store/reset?token=", MailPurpose.Reset)]
    [InlineData(MessageTemplate.StaffInvited, "staff", "store/reset?token=", MailPurpose.Reset)]
    public async Task The_link_of_an_account_carries_the_word_whose_hash_the_account_keeps(
        MessageTemplate template, string kind, string path, MailPurpose purpose)
    {
        await using var post = await TestPost.Open("SQLite");
        var account = new GrainId(kind, post.Ada.ToString());

        await post.Send(await post.Message(template, facts: [("grain", account.ToString()), ("generation", "3")]) with { Order = null, FulfilmentOrder = null });

        var text = (await post.Only()).Text!;
        var begins = $"https://shop.example/{path}";
        var word = text[(text.IndexOf(begins, StringComparison.Ordinal) + begins.Length)..].Split('\n')[0];
        Assert.Equal(new MailToken(account, post.Tokens.HashOf(purpose, account, 3)), post.Tokens.Read(purpose, word));
    }

    [Fact]
    public async Task A_reissued_code_is_the_one_that_is_told()
    {
        await using var post = await TestPost.Open("SQLite");
        post.Facts = post.Facts.Add("generation", "2").Add("store", "Radhaus Mitte");

        await post.Send(await post.Message(MessageTemplate.PickupReminder));

        Assert.Contains(post.Codes.CodeOf(post.Part, 2), (await post.Only()).Text);
    }

    [Theory]
    [InlineData(MessageTemplate.OrderConfirmed)]
    [InlineData(MessageTemplate.OrderShipped)]
    [InlineData(MessageTemplate.OrderCancelled)]
    [InlineData(MessageTemplate.OrderExpired)]
    [InlineData(MessageTemplate.OrderChanged)]
    public async Task Only_who_is_to_collect_is_told_a_code(MessageTemplate template)
    {
        await using var post = await TestPost.Open("SQLite");

        await post.Send(await post.Message(template));

        Assert.DoesNotContain(post.Codes.CodeOf(post.Part, 1), (await post.Only()).Text);
    }

    [Fact]
    public async Task What_the_effect_says_counts_more_than_what_is_read_later()
    {
        await using var post = await TestPost.Open("SQLite");
        post.Facts = post.Facts.Add("tracking", "later").Add("carrier", "DHL");

        await post.Send(await post.Message(MessageTemplate.OrderShipped, facts: ("tracking", "first")));

        Assert.Contains("Tracking number: first", (await post.Only()).Text);
    }
}
