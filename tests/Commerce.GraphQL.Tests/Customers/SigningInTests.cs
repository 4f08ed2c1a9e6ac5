using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Tests.Customers;

/// <summary>What a stranger learns at the door: nothing.</summary>
[Collection(nameof(Shop))]
public class SigningInTests(Shop shop)
{
    private const string Password = "correct horse battery";
    private readonly string _email = $"{Guid.NewGuid():N}@shopper.example";

    [Fact]
    public async Task An_unknown_address_costs_the_same_work_as_a_wrong_password()
    {
        await SignUp();
        var counted = new CountedPasswords(shop.Parts.Passwords);
        using var services = new WithPasswords(shop.Services, counted);
        foreach (var email in new[] { _email, $"no-{_email}" })
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            await shop.Executor.ExecuteAsync(
                Shop.Request("mutation($input: SignInInput!) { signIn(input: $input) { token errors { __typename ... on UserError { message path } } } }",
                    new { input = new { idempotencyKey = Guid.NewGuid(), email, password = "not this one" } }),
                shop.People.Guest.ToPrincipal(), services, output);
            counted.Answers.Add(System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
        }
        Assert.Equal(2, counted.Verified);
        Assert.Equal(counted.Answers[0], counted.Answers[1]);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_sounds_no_different_then()
    {
        await SignUp();
        for (var i = 0; i < 5; i++)
            (await SignIn("not this one")).Refused("SignInFailed");
        (await SignIn(Password)).Refused("SignInFailed");
        Assert.True((await State()).Credentials.IsLocked(TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task Who_signs_out_is_out_with_that_session_or_with_all()
    {
        await SignUp();
        var here = shop.People.Guest with { Customer = await Id(), Session = await Session() };
        var there = here with { Session = await Session() };
        await SignOut(here, everywhere: false);
        Assert.Equal([there.Session], (await State()).Credentials.Sessions.Select(session => session.Id));
        await Session();
        await SignOut(there, everywhere: true);
        Assert.Empty((await State()).Credentials.Sessions);
    }

    [Fact]
    public async Task A_mailed_link_proves_the_address()
    {
        await SignUp();
        var customer = shop.People.Guest with { Customer = await Id(), Session = "one" };
        Assert.False((await shop.Query(customer, "me { ... on Customer { emailVerified } }")).GetProperty("emailVerified").GetBoolean());
        var token = shop.Parts.MailTokens.Of(MailPurpose.Verification, CustomerGrain.Of(await Id()), 1);
        Done(await shop.Do(shop.People.Guest, "verifyEmail", new { token }));
        Assert.True((await shop.Query(customer, "me { ... on Customer { emailVerified } }")).GetProperty("emailVerified").GetBoolean());
    }

    [Fact]
    public async Task A_mailed_link_sets_a_new_password_once_and_ends_all_sessions()
    {
        await SignUp();
        await Session();
        Done(await shop.Do(shop.People.Guest, "requestPasswordReset", new { email = _email }));
        var token = shop.Parts.MailTokens.Of(MailPurpose.Reset, CustomerGrain.Of(await Id()), (await State()).Credentials.Generation);
        (await shop.Do(shop.People.Guest, "resetPassword", new { token, password = "short" })).Refused("WeakPassword");
        Done(await shop.Do(shop.People.Guest, "resetPassword", new { token, password = "another horse battery" }));
        Assert.Empty((await State()).Credentials.Sessions);
        (await SignIn(Password)).Refused("SignInFailed");
        (await SignIn("another horse battery")).Done();
        (await shop.Do(shop.People.Guest, "resetPassword", new { token, password = "a third horse battery" })).Refused("TokenInvalid");
    }

    [Fact]
    public async Task A_changed_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        await SignUp();
        var here = shop.People.Guest with { Customer = await Id(), Session = await Session() };
        await Session();
        (await shop.Do(here, "changePassword", new { current = "not this one", password = "another horse battery" })).Refused("PasswordWrong");
        Done(await shop.Do(here, "changePassword", new { current = Password, password = "another horse battery" }));
        Assert.Equal([here.Session], (await State()).Credentials.Sessions.Select(session => session.Id));
        (await SignIn("another horse battery")).Done();
    }

    [Fact]
    public async Task Who_is_signed_in_changes_what_is_known_of_them()
    {
        await SignUp();
        var here = shop.People.Guest with { Customer = await Id(), Session = "one" };
        var store = Commerce.GraphQL.Common.GlobalId.Of("Store", shop.Store(People.Here).Id);
        const string shown = "customer { name phone locale preferredStore { code } }";
        var changed = (await shop.Do(here, "changeProfile", new { name = "Ada L.", phone = "+49 30 1", locale = "ru", preferredStore = store }, shown)).Done().GetProperty("customer");
        Assert.Equal(("Ada L.", "+49 30 1", "ru", People.Here), (
            changed.Text("name"), changed.Text("phone"), changed.Text("locale"), changed.GetProperty("preferredStore").Text("code")));
        var less = (await shop.Do(here, "changeProfile", new { phone = (string?)null, preferredStore = (string?)null }, shown)).Done().GetProperty("customer");
        Assert.Equal(("Ada L.", JsonValueKind.Null, JsonValueKind.Null), (less.Text("name"), less.GetProperty("phone").ValueKind, less.GetProperty("preferredStore").ValueKind));
        (await shop.Do(here, "changeProfile", new { name = " " }, shown)).Refused("InvalidInput");
    }

    private async Task SignUp() =>
        Done(await shop.Do(shop.People.Guest, "signUp", new { name = "Ada", email = _email, password = Password }, "mailSent"));

    private Task<JsonElement> SignIn(string password) => shop.Do(shop.People.Guest, "signIn", new { email = _email, password }, "token");

    private async Task SignOut(Viewer who, bool everywhere)
    {
        var answer = await shop.Ask(
            who, "mutation($input: SignOutInput!) { signOut(input: $input) { errors { __typename } } }",
            new { input = new { idempotencyKey = Guid.NewGuid(), everywhere } });
        Assert.Empty(answer.GetProperty("data").GetProperty("signOut").GetProperty("errors").EnumerateArray());
    }

    /// <summary>Opens one and names it.</summary>
    private async Task<string> Session()
    {
        (await SignIn(Password)).Done();
        return (await State()).Credentials.Sessions[^1].Id;
    }

    private async Task<CustomerId> Id() => new(Guid.Parse((await shop.Grains.FindOwner(
        CustomerGrain.EmailScope, shop.Parts.Hash.OfEmail(CustomerGrain.EmailScope, _email)))!.Value.Key));

    private async Task<CustomerState> State() => (await shop.Grains.Read<CustomerState>(CustomerGrain.Of(await Id()))).State;

    private static void Done(JsonElement payload) => payload.Done();

    private sealed class CountedPasswords(IPasswords real) : IPasswords
    {
        public int Verified { get; private set; }
        public List<string> Answers { get; } = [];

        public WeakPassword? Refuse(string password, string? email = null) => real.Refuse(password, email);

        public ValueTask<string> Hash(string password) => real.Hash(password);

        public ValueTask<PasswordMatch> Verify(string? hash, string password)
        {
            Verified++;
            return real.Verify(hash, password);
        }
    }

    private sealed class WithPasswords(IServiceProvider rest, IPasswords passwords) : IServiceProvider, IDisposable
    {
        public object? GetService(Type type) => type == typeof(IPasswords) ? passwords : rest.GetService(type);

        public void Dispose()
        {
        }
    }
}
