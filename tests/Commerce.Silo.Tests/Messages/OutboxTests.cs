using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Reads;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Messages;

public class OutboxTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Without_a_mail_server_a_message_is_to_be_read_in_the_outbox(string kind)
    {
        await using var post = await TestPost.Open(kind);

        var handled = await post.Send(await post.Message(MessageTemplate.OrderReady));

        Assert.Null(handled.Again);
        var message = await post.Only();
        Assert.Equal((MessageFate.Shown, MessageTemplate.OrderReady, post.Order), (message.Fate, message.Template, message.Order));
        Assert.Equal(new Contact("Ada Lovelace", "ada@example.com"), message.To);
        Assert.Equal("Your order B-1042 is ready to collect", message.Subject);
        Assert.Contains(post.Codes.CodeOf(post.Part, 1), message.Text);
        Assert.Contains($"https://shop.example/order/{post.Guests.LinkTo(post.Order)}", message.Text);
        Assert.Contains("<strong>B-1042</strong>", message.Html);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_message_owed_again_is_written_once_even_at_the_same_time(string kind)
    {
        await using var post = await TestPost.Open(kind);
        var message = await post.Message(MessageTemplate.OrderReady);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await Task.Yield();
            await post.Send(message);
        }));

        Assert.Equal(message.Key, (await post.Only()).Key);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Nothing_personal_is_readable_in_the_table(string kind)
    {
        await using var post = await TestPost.Open(kind);
        await post.Send(await post.Message(MessageTemplate.OrderReady));

        var table = await post.Dump();

        Assert.DoesNotContain("Ada", table);
        Assert.DoesNotContain("example.com", table);
        Assert.DoesNotContain(post.Codes.CodeOf(post.Part, 1), table);
        Assert.DoesNotContain(post.Guests.Of(post.Order), table);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_erased_recipient_gets_nothing_and_what_they_got_is_blank(string kind)
    {
        await using var post = await TestPost.Open(kind);
        var later = await post.Message(MessageTemplate.PickupReminder, "order/1/reminder");
        await post.Send(await post.Message(MessageTemplate.OrderReady));

        await post.Sealer.Erase(post.Ada);
        await post.Send(later);

        var message = await post.Only();
        Assert.Null(message.To);
        Assert.Null(message.Subject);
        Assert.Null(message.Text);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_gave_no_address_gets_no_mail(string kind)
    {
        await using var post = await TestPost.Open(kind);

        await post.Send(await post.Message(MessageTemplate.OrderReady, to: new("Ada", null, "+49 30 1")));

        Assert.Equal(MessageFate.NoAddress, (await post.Only()).Fate);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Messages_are_listed_newest_first_and_by_pages(string kind)
    {
        await using var post = await TestPost.Open(kind);
        for (var i = 0; i < 25; i++)
        {
            // Some at the same instant.
            if (i % 3 == 0)
                post.Time.Advance(TimeSpan.FromMinutes(1));
            await post.Send(await post.Message(MessageTemplate.OrderConfirmed, $"message/{i:00}"));
        }

        List<string> read = [];
        for (OutboxPage? page = null; page is null || page.Next is not null; read.AddRange(page.Messages.Select(message => message.Key)))
            page = await post.Outbox.List(new(First: 10, After: page?.Next));

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"message/{i:00}").Reverse(), read);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Messages_are_found_by_order_recipient_and_address(string kind)
    {
        await using var post = await TestPost.Open(kind);
        var message = await post.Message(MessageTemplate.OrderConfirmed);
        await post.Send(message);
        await post.Send(message with { Key = "another", Order = new(Guid.CreateVersion7()) });

        async Task<int> Count(OutboxQuery query) => (await post.Outbox.List(query)).Messages.Length;

        Assert.Equal(1, await Count(new(Order: post.Order)));
        Assert.Equal(2, await Count(new(Recipient: post.Ada)));
        Assert.Equal(2, await Count(new(Email: "ADA@example.com ")));
        Assert.Equal(1, await Count(new(post.Order, post.Ada, "ada@example.com")));
        Assert.Equal(0, await Count(new(Recipient: new(Guid.CreateVersion7()))));
        Assert.Equal(0, await Count(new(Email: "bob@example.com")));
        await Assert.ThrowsAsync<UnknownCursor>(() => Count(new(After: "no cursor' or 1=1")));
    }
}
