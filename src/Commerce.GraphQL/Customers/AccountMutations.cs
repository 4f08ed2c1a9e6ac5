using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Customers;

/// <summary>Passwords and links by mail.</summary>
internal static class AccountMutations
{
    private static readonly TimeSpan ResetLink = TimeSpan.FromHours(1);

    public static SchemaBuilder Accounts(this SchemaBuilder schema) => schema
        .Input<TokenInput>()
        .Input<RequestPasswordResetInput>()
        .Input<ResetPasswordInput>()
        .Input<ChangePasswordInput>()
        .Type<AccountPayload>()
        .Mutation(root => root
            .Do<TokenInput>("verifyEmail", Verify)
            .Do<RequestPasswordResetInput>("requestPasswordReset", RequestReset)
            .Do<ResetPasswordInput>("resetPassword", Reset)
            .Do<ChangePasswordInput>("changePassword", Change));

    private static async ValueTask<AccountPayload> Verify(Mutation<TokenInput> m)
    {
        if (m.Context.Get<IMailTokens>().Read(MailPurpose.Verification, m.Input.Token) is not { } token)
            return AccountPayload.Refused(new LinkNotValid());
        return await ByLink(m, token, new VerifyEmail(token.Hash));
    }

    /// <summary>Whether there is such an account is not told.</summary>
    private static async ValueTask<AccountPayload> RequestReset(Mutation<RequestPasswordResetInput> m)
    {
        var kind = m.Input.Staff == true ? AccountKind.Staff : AccountKind.Customer;
        if (await Account.OfAddress(m.Context, m.Input.Email, kind) is { } account)
            await SendReset(m.Context, account);
        return new(null, []);
    }

    /// <summary>The key is not needed here: a second mail does no harm, and the account makes one for each generation.</summary>
    public static ValueTask<Reply> SendReset(FieldContext context, Account account)
    {
        var generation = account.Credentials.Generation + 1;
        var hash = context.Get<IMailTokens>().HashOf(MailPurpose.Reset, account.Grain, generation);
        return context.Grains().Ask(
            account.Grain, new RequestReset(hash, context.Now() + ResetLink, generation), new("guest"), context.Cancellation);
    }

    private static async ValueTask<AccountPayload> Reset(Mutation<ResetPasswordInput> m)
    {
        var passwords = m.Context.Get<IPasswords>();
        if (passwords.Refuse(m.Input.Password) is { } weak)
            return AccountPayload.Refused(weak);
        if (m.Context.Get<IMailTokens>().Read(MailPurpose.Reset, m.Input.Token) is not { } token)
            return AccountPayload.Refused(new LinkNotValid());
        return await ByLink(m, token, new ResetPassword(token.Hash, await passwords.Hash(m.Input.Password)));
    }

    private static async ValueTask<AccountPayload> Change(Mutation<ChangePasswordInput> m)
    {
        if (await Account.OfViewer(m.Context) is not { } account)
            throw new GraphQLException("Sign in first.", ErrorCodes.Unauthenticated);
        var passwords = m.Context.Get<IPasswords>();
        if (passwords.Refuse(m.Input.Password) is { } weak)
            return AccountPayload.Refused(weak);
        var matched = await passwords.Verify(account.Credentials.PasswordHash, m.Input.Current) != PasswordMatch.Wrong;
        var command = new ChangePassword(matched, matched ? await passwords.Hash(m.Input.Password) : "", m.Viewer.Session);
        return AccountPayload.Of(await m.Grains.Ask(account.Grain, command, m.Caller(), m.Context.Cancellation));
    }

    // Who made up an account's name hears the same as who made up its word.
    private static async ValueTask<AccountPayload> ByLink<TInput>(Mutation<TInput> m, MailToken token, ICommand command)
        where TInput : IKeyedInput
    {
        var caller = m.Caller(token.Account.ToString(), token.Hash);
        var reply = await m.Grains.Ask(token.Account, command, caller, m.Context.Cancellation);
        return AccountPayload.Of(reply.Answer is NotFound ? reply with { Answer = new LinkNotValid() } : reply);
    }

    private static RootBuilder Do<TInput>(this RootBuilder root, string name, Func<Mutation<TInput>, ValueTask<AccountPayload>> resolve)
        where TInput : IKeyedInput => root.FieldAsync(name, context =>
        {
            var m = new Mutation<TInput>(context);
            return m.WrongKey is { } wrong ? new(AccountPayload.Refused(wrong)) : resolve(m);
        });
}

internal sealed record TokenInput(string IdempotencyKey, string Token) : IKeyedInput;

internal sealed record RequestPasswordResetInput(string IdempotencyKey, string Email, bool? Staff) : IKeyedInput;

internal sealed record ResetPasswordInput(string IdempotencyKey, string Token, string Password) : IKeyedInput
{
    public override string ToString() => "ResetPasswordInput";
}

internal sealed record ChangePasswordInput(string IdempotencyKey, string Current, string Password) : IKeyedInput
{
    public override string ToString() => "ChangePasswordInput";
}

internal sealed record AccountPayload(long? Position, IReadOnlyList<Refusal> Errors)
{
    public static AccountPayload Refused(Refusal refusal) => new(null, [refusal]);

    public static AccountPayload Of(Reply reply) =>
        new(reply.Position > 0 ? reply.Position : null, reply.Answer is Refusal refusal ? [refusal] : []);
}
