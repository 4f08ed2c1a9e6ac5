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

    [Fact]
    public void A_mail_token_is_known_by_its_hash_for_its_purpose_account_and_generation()
    {
        var account = new GrainId("customer", "1");
        var token = mails.Of("reset", account, 3);

        Assert.Equal(mails.Hash("reset", account, token), mails.Hash("reset", account, mails.Of("reset", account, 3)));
        Assert.NotEqual(token, mails.Of("reset", account, 4));
        Assert.NotEqual(token, mails.Of("verify", account, 3));
        Assert.NotEqual(mails.Hash("reset", account, token), mails.Hash("reset", new("customer", "2"), token));
        Assert.NotEqual(token, mails.Hash("reset", account, token));
    }
}
