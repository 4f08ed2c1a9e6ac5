using Commerce.Grains;
using Commerce.Silo.Secrets;

namespace Commerce.Silo.Tests.Secrets;

public class GuestSecretsTests
{
    private static readonly ServerSecrets Server = ServerSecrets.Of("for tests, for tests, for tests, for tests");
    private readonly GuestSecrets guests = new(Server);
    private readonly CartId cart = new(Guid.CreateVersion7());
    private readonly OrderId order = new(Guid.CreateVersion7());

    [Fact]
    public void A_secret_opens_its_own_cart_and_no_other()
    {
        var secret = guests.Of(cart);

        Assert.True(guests.Opens(cart, secret));
        Assert.False(guests.Opens(new CartId(Guid.CreateVersion7()), secret));
        Assert.Equal(43, secret.Length);
    }

    [Fact]
    public void The_secret_of_a_cart_does_not_open_the_order_with_the_same_id() =>
        Assert.False(guests.Opens(new OrderId(cart.Value), guests.Of(cart)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Anything_else_opens_nothing(string? secret)
    {
        Assert.False(guests.Opens(cart, secret));
        Assert.False(guests.Opens(order, secret));
    }

    [Fact]
    public void Another_shop_knows_other_secrets() =>
        Assert.False(new GuestSecrets(ServerSecrets.Of("another shop, another shop, another shop")).Opens(cart, guests.Of(cart)));

    [Fact]
    public void A_link_leads_to_its_order() => Assert.Equal(order, guests.FromLink(guests.LinkTo(order)));

    [Fact]
    public void A_link_that_was_changed_leads_nowhere()
    {
        var link = guests.LinkTo(order);

        foreach (var changed in (string?[])[null, "", ".", "x.y", link + "x", link[1..], link[..^1], "A" + link[1..], link.Replace('.', '-')])
            if (changed != link)
                Assert.Null(guests.FromLink(changed));
    }
}
