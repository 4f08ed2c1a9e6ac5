using Commerce.GraphQL.Access;
using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Carts;
using Commerce.Grains.Customers;
using Commerce.Grains.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.GraphQL.Customers;

/// <summary>In and out, for customers and staff alike.</summary>
internal static class SignIns
{
    private static readonly TimeSpan CustomerSession = TimeSpan.FromDays(30), StaffSession = TimeSpan.FromHours(12);

    public static SchemaBuilder Signing(this SchemaBuilder schema) => schema
        .Input<SignInInput>()
        .Input<SignOutInput>()
        .Type<SignInPayload>()
        .Type<SignOutPayload>()
        .Mutation(root => root
            .FieldAsync("signIn", context =>
            {
                var m = new Mutation<SignInInput>(context);
                return Wrong(m) is { } wrong ? new(SignInPayload.Refused(wrong)) : In(m);
            })
            .FieldAsync("signOut", context =>
            {
                var m = new Mutation<SignOutInput>(context);
                return m.WrongKey is { } wrong ? new(new SignOutPayload([wrong])) : Out(m);
            }));

    private static InvalidInput? Wrong(Mutation<SignInInput> m) =>
        m.WrongKey ?? (m.Input.Cart is { } cart && !CartAccess.MayBeTheirs(m.Context, cart, m.Input.Secret)
            ? InvalidInput.At("There is no such cart.", "cart")
            : null);

    private static async ValueTask<SignInPayload> In(Mutation<SignInInput> m)
    {
        var kind = m.Input.Staff == true ? AccountKind.Staff : AccountKind.Customer;
        var account = await Account.OfAddress(m.Context, m.Input.Email, kind);
        // The password is looked at also where there is no account, so that the time tells nothing.
        var passwords = m.Context.Get<IPasswords>();
        var match = await passwords.Verify(account?.Credentials.PasswordHash, m.Input.Password);
        if (account is null)
            return SignInPayload.Refused(new SignInFailed());

        var session = m.Hash("session", $"{account.Grain}/{m.Input.IdempotencyKey}");
        var command = new SignIn(
            match != PasswordMatch.Wrong, session,
            m.Context.Now() + (kind == AccountKind.Staff ? StaffSession : CustomerSession),
            match == PasswordMatch.RightButOld ? await passwords.Hash(m.Input.Password) : null);
        var reply = await m.Grains.Ask(account.Grain, command, m.Caller(account.Grain.ToString(), m.Input.Email), m.Context.Cancellation);
        return reply.Answer is Refusal refusal ? SignInPayload.Refused(refusal) : await Welcome(m, account.Grain, session, reply);
    }

    private static async ValueTask<SignInPayload> Welcome(Mutation<SignInInput> m, GrainId grain, string session, Reply reply)
    {
        var account = await Account.Of(m.Context, grain, reply.Version);
        // A retry of long ago does not open what was closed since.
        if (account.Credentials.Sessions.FirstOrDefault(each => each.Id == session) is not { } open)
            return SignInPayload.Refused(new SignInFailed());
        var position = reply.Position;
        if (account.Kind == AccountKind.Customer && m.Input.Cart is { } cart)
        {
            position = Math.Max(position, await Join(m, cart, new(account.Id)));
        }
        var token = m.Context.Get<ISessionTokens>().Issue(new(account.Kind, account.Id, session));
        m.Context.Services.GetService<ISessionCookie>()?.Set(token, open.Expires);
        return new(await Viewers.Of(m.Context, account.ToViewer(session)), token, open.Expires, position, []);
    }

    /// <summary>What they see next is to have the lines in it already, though the carts tell each other by themselves.</summary>
    private static async ValueTask<long> Join(Mutation<SignInInput> m, CartId cart, CustomerId customer)
    {
        var joined = await m.Grains.Ask(CartGrain.Of(cart), new JoinCustomer(customer), new(CustomerGrain.Of(customer).ToString()), m.Context.Cancellation);
        var own = CartGrain.OfCustomer(customer);
        if (joined.Answer is Refusal || cart == own)
            return joined.Position;
        var into = await Waiting.For<CartState>(m.Context, CartGrain.Of(own), 0, state => state.Absorbed.Contains(cart));
        return Math.Max(joined.Position, into.Position);
    }

    private static async ValueTask<SignOutPayload> Out(Mutation<SignOutInput> m)
    {
        var reply = default(Reply?);
        if (await Account.OfViewer(m.Context) is { } account)
            reply = await m.Grains.Ask(
                account.Grain, m.Input.Everywhere == true || m.Viewer.Session is null ? new SignOutEverywhere() : new SignOut(m.Viewer.Session),
                m.Caller(), m.Context.Cancellation);
        m.Context.Services.GetService<ISessionCookie>()?.Clear();
        return new(reply?.Answer is Refusal refusal ? [refusal] : []);
    }
}

internal sealed record SignInInput(string IdempotencyKey, string Email, string Password, bool? Staff, CartId? Cart, string? Secret) : IKeyedInput
{
    public override string ToString() => "SignInInput";
}

internal sealed record SignOutInput(string IdempotencyKey, bool? Everywhere) : IKeyedInput;

internal sealed record SignInPayload(
    object? Viewer, string? Token, DateTimeOffset? ExpiresAt, long? Position, IReadOnlyList<Refusal> Errors)
{
    public static SignInPayload Refused(Refusal refusal) => new(null, null, null, null, [refusal]);
}

internal sealed record SignOutPayload(IReadOnlyList<Refusal> Errors);
