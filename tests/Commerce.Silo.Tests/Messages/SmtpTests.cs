using Commerce.Grains.Messages;
using Commerce.Silo.Messages;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Messages;

public class SmtpTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_message_goes_out_by_mail_as_text_and_html_and_its_text_is_not_kept(string kind)
    {
        await using var post = await TestPost.Open(kind, withServer: true);

        await post.Send(await post.Message(MessageTemplate.OrderReady, locale: "de"));

        var mail = Assert.Single(post.Server!.Messages);
        Assert.Equal("shop@shop.example", mail.From);
        Assert.Equal(["ada@example.com"], mail.Recipients);
        Assert.Contains("Radhaus & Söhne", mail.Headers["From"]);
        Assert.Contains("Ada Lovelace", mail.Headers["To"]);
        Assert.Equal("Ihre Bestellung B-1042 liegt zur Abholung bereit", mail.Subject);
        Assert.Contains("Guten Tag Ada Lovelace,", mail.Text);
        Assert.Contains(post.Codes.CodeOf(post.Part, 1), mail.Text);
        Assert.Contains($"<a href=\"https://shop.example/order/{post.Guests.LinkTo(post.Order)}\">", mail.Html);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        var kept = await post.Only();
        Assert.Equal((MessageFate.Sent, null), (kept.Fate, kept.Text));
    }

    [Fact]
    public async Task Any_alphabet_arrives_whole()
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);

        await post.Send(await post.Message(MessageTemplate.OrderReady, locale: "ru", to: new("Ада Лавлейс", "ada@example.com")));

        var mail = Assert.Single(post.Server!.Messages);
        Assert.Equal("Заказ B-1042 готов к выдаче", mail.Subject);
        Assert.Contains("Здравствуйте, Ада Лавлейс!", mail.Text);
        Assert.Contains("Ада Лавлейс", System.Net.WebUtility.HtmlDecode(mail.Html));
        Assert.Contains("Ада Лавлейс", mail.Headers["To"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_sent_is_not_sent_again(string kind)
    {
        await using var post = await TestPost.Open(kind, withServer: true);
        var message = await post.Message(MessageTemplate.OrderReady);

        await post.Send(message);
        await post.Send(message, attempt: 1);

        Assert.Single(post.Server!.Messages);
    }

    [Theory]
    [InlineData(SmtpFault.Busy)]
    [InlineData(SmtpFault.TryLater)]
    [InlineData(SmtpFault.NoSuchRecipient)]
    [InlineData(SmtpFault.RefusesMessage)]
    [InlineData(SmtpFault.DropsAnswer)]
    public async Task A_message_that_was_not_taken_stays_owed_and_goes_out_later(SmtpFault fault)
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);
        var message = await post.Message(MessageTemplate.OrderReady);
        post.Server!.Fault = fault;

        var failed = await post.Send(message);
        Assert.True(failed.Again > TimeSpan.Zero);
        Assert.Empty((await post.Outbox.List(new())).Messages);

        post.Server.Fault = SmtpFault.None;
        Assert.Null((await post.Send(message, attempt: 1)).Again);
        Assert.Equal(MessageFate.Sent, (await post.Only()).Fate);
        // Taken twice where the answer was lost: mail readers tell by the id.
        Assert.Single(post.Server.Messages.Select(mail => mail.Headers["Message-ID"]).Distinct());
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for_for_ever()
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);
        post.Server!.Fault = SmtpFault.Silent;
        var sending = post.Send(await post.Message(MessageTemplate.OrderReady)).AsTask();

        while (!sending.IsCompleted)
        {
            post.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }

        Assert.True((await sending).Again > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        await using var post = await TestPost.Open("SQLite");
        var gateway = post.GatewayBy(new SmtpPost(post.Smtp with { Port = FreePort.Next() }, "Shop", post.Time));
        var message = await post.Message(MessageTemplate.OrderReady);

        var first = await gateway.Handle(message, "effect", 0, default);
        var later = await gateway.Handle(message, "effect", 30, default);

        Assert.True(first.Again < later.Again);
        Assert.Equal(TimeSpan.FromMinutes(15), later.Again);
    }

    [Fact]
    public async Task A_recipient_refused_for_an_hour_is_given_up_and_a_server_in_trouble_never()
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);
        var message = await post.Message(MessageTemplate.OrderReady);

        post.Server!.Fault = SmtpFault.TryLater;
        Assert.NotNull((await post.Send(message, attempt: 1000)).Again);
        post.Server.Fault = SmtpFault.NoSuchRecipient;
        Assert.Null((await post.Send(message, attempt: 12)).Again);

        Assert.Equal(MessageFate.Undeliverable, (await post.Only()).Fate);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("ada@example.com\r\nRCPT TO:<all@example.com>")]
    public async Task An_address_that_is_none_never_reaches_the_server(string address)
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);

        var handled = await post.Send(await post.Message(MessageTemplate.OrderReady, to: new("Ada", address)), attempt: 12);

        Assert.Null(handled.Again);
        Assert.Empty(post.Server!.Messages);
        Assert.Equal(MessageFate.Undeliverable, (await post.Only()).Fate);
    }

    [Theory]
    [InlineData("secret", true)]
    [InlineData("wrong", false)]
    public async Task A_server_that_asks_for_a_password_gets_it(string password, bool arrives)
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);
        post.Server!.Login = ("shop", "secret");
        var gateway = post.GatewayBy(new SmtpPost(post.Smtp with { User = "shop", Password = password }, "Shop", post.Time));

        var handled = await gateway.Handle(await post.Message(MessageTemplate.OrderReady), "effect", 0, default);

        Assert.Equal(arrives, handled.Again is null);
        Assert.Equal(arrives ? 1 : 0, post.Server.Messages.Count);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_it_is_demanded()
    {
        await using var post = await TestPost.Open("SQLite", withServer: true);
        var gateway = post.GatewayBy(new SmtpPost(post.Smtp with { StartTls = true }, "Shop", post.Time));

        var handled = await gateway.Handle(await post.Message(MessageTemplate.OrderReady), "effect", 0, default);

        Assert.NotNull(handled.Again);
        Assert.Empty(post.Server!.Messages);
    }
}
