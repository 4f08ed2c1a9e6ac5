using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Customers;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Customers;

/// <summary>New customers, and what they change of themselves.</summary>
internal static class ProfileMutations
{
    private static readonly TimeSpan VerificationLink = TimeSpan.FromDays(3);

    public static SchemaBuilder Profiles(this SchemaBuilder schema) => schema
        .Input<SignUpInput>()
        .Input<ChangeProfileInput>()
        .Type<SignUpPayload>()
        .Payload<CustomerView>("ChangeProfilePayload", "customer")
        .Mutation(root => root
            .FieldAsync("signUp", context =>
            {
                var m = new Mutation<SignUpInput>(context);
                return (m.WrongKey ?? Wrong(m.Input)) is { } wrong ? new(SignUpPayload.Refused(wrong)) : SignUp(m);
            })
            .Do<ChangeProfileInput, CustomerView>("changeProfile", Change));

    private static InvalidInput? Wrong(SignUpInput input) =>
        Check.Text(input.Name, 200, "name") ?? Check.Email(input.Email, "email") ?? Check.Optional(input.Phone, 50, "phone");

    /// <summary>An address that is taken gets the same answer: only its owner learns of it, by mail.</summary>
    private static async ValueTask<SignUpPayload> SignUp(Mutation<SignUpInput> m)
    {
        var passwords = m.Context.Get<IPasswords>();
        if (passwords.Refuse(m.Input.Password, m.Input.Email) is { } weak)
            return SignUpPayload.Refused(weak);
        var email = m.Context.Get<IKeyedHash>().OfEmail(CustomerGrain.EmailScope, m.Input.Email);
        var id = DerivedId.Of<CustomerId>("customer", m.Hash("sign-up", $"{email}/{m.Input.IdempotencyKey}"));
        var grain = CustomerGrain.Of(id);
        var profile = await m.Context.Get<ISealer>().Seal(
            new SubjectId(id.Value), new Contact(m.Input.Name.Trim(), m.Input.Email.Trim(), Text.OrNull(m.Input.Phone)));
        var register = new RegisterCustomer(
            email, profile, await passwords.Hash(m.Input.Password), m.Input.Locale ?? m.Context.Get<IMarkets>().Default.Languages.FirstOrDefault() ?? "en",
            m.Context.Get<IMailTokens>().HashOf(MailPurpose.Verification, grain, 1), m.Context.Now() + VerificationLink);

        var reply = await m.Grains.Ask(grain, register, m.Caller(grain.ToString(), email), m.Context.Cancellation);
        if (reply.Answer is ClaimTaken && await Account.OfAddress(m.Context, m.Input.Email, AccountKind.Customer) is { } owner)
            reply = await AccountMutations.SendReset(m.Context, owner);
        return reply.Answer is Refusal refusal and not ClaimTaken ? SignUpPayload.Refused(refusal) : new(true, reply.Position, []);
    }

    private static async ValueTask<Payload<CustomerView>> Change(Mutation<ChangeProfileInput> m)
    {
        var input = m.Input;
        if (((input.Name is { } name ? Check.Text(name, 200, "name") : null) ?? Check.Optional(input.Phone.Value, 50, "phone")) is { } wrong)
            return Payload<CustomerView>.Refused(wrong);
        if (input.PreferredStore is { IsGiven: true, Value: { } store } && m.Context.Get<IStores>().Find(store) is null)
            return Payload<CustomerView>.Refused(InvalidInput.At("There is no such store.", "preferredStore"));
        var id = m.Viewer.Customer!.Value;
        if (await Viewers.Customer(m.Context, id) is not { Profile: { } before } customer)
            return Payload<CustomerView>.Refused(new NotFound("customer"));

        var after = new Contact(
            input.Name?.Trim() ?? before.Name, before.Email, input.Phone.IsGiven ? Text.OrNull(input.Phone.Value) : before.Phone);
        var profile = after == before ? customer.State.Profile! : await m.Context.Get<ISealer>().Seal(new SubjectId(id.Value), after);
        var change = new ChangeProfile(profile, input.Locale ?? customer.State.Locale);
        var reply = await m.Grains.Ask(CustomerGrain.Of(id), change, m.Caller(), m.Context.Cancellation);
        if (reply.Answer is Done && input.PreferredStore.IsGiven)
            reply = await m.Grains.Ask(
                CustomerGrain.Of(id), new SetPreferredStore(input.PreferredStore.Value), new(m.Viewer.Actor), m.Context.Cancellation);
        return Payload<CustomerView>.Of(await Viewers.Customer(m.Context, id, reply.Version), reply);
    }
}

internal sealed record SignUpInput(string IdempotencyKey, string Name, string Email, string? Phone, string Password, string? Locale) : IKeyedInput
{
    public override string ToString() => "SignUpInput";
}

internal sealed record SignUpPayload(bool MailSent, long? Position, IReadOnlyList<Refusal> Errors)
{
    public static SignUpPayload Refused(Refusal refusal) => new(false, null, [refusal]);
}

internal sealed record ChangeProfileInput(
    string IdempotencyKey, string? Name, Optional<string?> Phone, string? Locale, Optional<LocationId?> PreferredStore) : IKeyedInput;
