using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Customers;

[Collection(nameof(Shop))]
public class AccountTests(Shop shop)
{
    private const string Password = "correct horse battery";
    private readonly string _email = $"{Guid.NewGuid():N}@shopper.example";

    [Fact]
    public async Task Who_signed_up_signs_in_and_brings_their_cart()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add(3);
        (await SignUp()).Done();
        var input = new { email = _email.ToUpperInvariant(), password = Password, cart = shopper.Cart, secret = shopper.Secret };
        var signed = (await SignIn(input)).Done();
        Assert.Equal("Ada", signed.GetProperty("viewer").Text("name"));
        Assert.NotEqual("", signed.Text("token"));
        (await shopper.Add()).Refused("CartJoined");
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_is_taken()
    {
        var first = (await SignUp()).Done();
        var second = (await SignUp()).Done();
        Assert.True(first.GetProperty("mailSent").GetBoolean());
        Assert.True(second.GetProperty("mailSent").GetBoolean());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_sound_the_same()
    {
        await SignUp();
        (await SignIn(new { email = _email, password = "not this one" })).Refused("SignInFailed");
        (await SignIn(new { email = $"no-{_email}", password = Password })).Refused("SignInFailed");
    }

    [Fact]
    public async Task A_weak_password_is_refused() =>
        (await shop.Do(shop.People.Guest, "signUp", new { name = "Ada", email = _email, password = "short" }, "mailSent")).Refused("WeakPassword");

    [Fact]
    public async Task What_is_no_address_is_refused() =>
        (await shop.Do(shop.People.Guest, "signUp", new { name = "Ada", email = "ada", password = Password }, "mailSent")).Refused("InvalidInput");

    [Fact]
    public async Task A_made_up_link_is_refused()
    {
        (await shop.Do(shop.People.Guest, "verifyEmail", new { token = "made up" })).Refused("TokenInvalid");
        (await shop.Do(shop.People.Guest, "resetPassword", new { token = "made up", password = Password })).Refused("TokenInvalid");
    }

    [Fact]
    public async Task Asking_for_a_reset_tells_nothing() =>
        (await shop.Do(shop.People.Guest, "requestPasswordReset", new { email = _email })).Done();

    [Fact]
    public async Task A_guest_is_nobody() =>
        Assert.Equal(JsonValueKind.Null, (await shop.Query(shop.People.Guest, "me { __typename }")).ValueKind);

    private Task<JsonElement> SignUp() =>
        shop.Do(shop.People.Guest, "signUp", new { name = "Ada", email = _email, password = Password }, "mailSent");

    private Task<JsonElement> SignIn(object input) =>
        shop.Do(shop.People.Guest, "signIn", input, "token expiresAt viewer { ... on Customer { name email } }");
}
