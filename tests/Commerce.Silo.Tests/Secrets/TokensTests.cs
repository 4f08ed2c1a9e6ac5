using Commerce.Grains;
using Commerce.Grains.Secrets;
using Commerce.Silo.Secrets;

namespace Commerce.Silo.Tests.Secrets;

public class TokensTests
{
    private static readonly ServerSecrets Server = ServerSecrets.Of("for tests, for tests, for tests, for tests");
    private readonly SessionTokens sessions = new(Server);
    private readonly KeyedHash hash = new(Server);
    private readonly MailTokens mails = new(Server);

    [Theory]
    [InlineData(AccountKind.Customer, "c.")]
    [InlineData(AccountKind.Staff, "s.")]
    public void A_token_says_whose_session_it_is(AccountKind kind, string begins)
    {
        var session = new SessionToken(kind, Guid.CreateVersion7(), "session-1");

        var token = sessions.Issue(session);

        Assert.StartsWith(begins, token);
        Assert.Equal(session, sessions.Read(token));
    }

    [Fact]
    public void A_customers_token_does_not_become_a_staff_members_token()
    {
        var token = sessions.Issue(new(AccountKind.Customer, Guid.CreateVersion7(), "session-1"));

        Assert.Null(sessions.Read("s" + token[1..]));
    }

    [Fact]
    public void A_token_changed_at_any_place_is_not_known()
    {
        var token = sessions.Issue(new(AccountKind.Staff, Guid.CreateVersion7(), "session-1"));

        for (var i = 0; i < token.Length; i++)
            Assert.Null(sessions.Read(token[..i] + (token[i] == 'x' ? 'y' : 'x') + token[(i + 1)..]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("c.a.b.c")]
    public void What_is_no_token_is_not_known(string? token) => Assert.Null(sessions.Read(token));

    [Fact]
    public void An_endless_token_is_not_known() => Assert.Null(sessions.Read(new string('c', 100_000)));

    [Fact]
    public void A_value_has_another_hash_in_another_scope()
    {
        Assert.Equal(hash.Of("customer-email", "a@b.example"), hash.Of("customer-email", "a@b.example"));
        Assert.NotEqual(hash.Of("customer-email", "a@b.example"), hash.Of("staff-email", "a@b.example"));
        Assert.NotEqual(hash.Of("a", "b/c"), hash.Of("a/b", "c"));
    }

    [Fact]
    public void One_address_has_one_hash_however_it_is_written() =>
        Assert.Equal(hash.OfEmail("customer-email", " Ada@Example.COM"), hash.OfEmail("customer-email", "ada@example.com"));

    [Theory]
    [InlineData("+49 30 1234567", "0049 (30) 123 45-67")]
    [InlineData("030 1234567", "030/1234567")]
    public void One_phone_has_one_hash_however_it_is_written(string one, string other) =>
        Assert.Equal(hash.OfPhone("order-phone", one), hash.OfPhone("order-phone", other));

    [Theory]
    [InlineData("customer")]
    [InlineData("staff")]
    public void A_mailed_word_names_its_account_and_has_the_hash_that_the_account_keeps(string kind)
    {
        var account = new GrainId(kind, Guid.CreateVersion7().ToString());

        var read = mails.Read(MailPurpose.Reset, mails.Of(MailPurpose.Reset, account, 3));

        Assert.Equal(new MailToken(account, mails.HashOf(MailPurpose.Reset, account, 3)), read);
    }

    [Fact]
    public void A_mailed_word_is_good_for_one_purpose_account_and_generation()
    {
        GrainId ada = new("customer", Guid.CreateVersion7().ToString()), bob = new("customer", Guid.CreateVersion7().ToString());
        var kept = mails.HashOf(MailPurpose.Reset, ada, 3);
        var word = mails.Of(MailPurpose.Reset, ada, 3);

        Assert.NotEqual(kept, mails.Read(MailPurpose.Verification, word)!.Value.Hash);
        Assert.NotEqual(kept, mails.Read(MailPurpose.Reset, mails.Of(MailPurpose.Reset, ada, 4))!.Value.Hash);
        Assert.NotEqual(kept, mails.Read(MailPurpose.Reset, word.Replace(ada.Key, bob.Key))!.Value.Hash);
        Assert.NotEqual(kept, mails.Read(MailPurpose.Reset, word + "x")!.Value.Hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("customer")]
    [InlineData("order.0198c0de-0000-7000-8000-000000000000.x")]
    [InlineData("customer.../../x.y")]
    public void What_is_no_mailed_word_is_not_read(string? word) => Assert.Null(mails.Read(MailPurpose.Reset, word));
}
