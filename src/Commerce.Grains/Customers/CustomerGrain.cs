using System.Text.Json.Serialization.Metadata;
using Commerce.Grains.Accounts;

namespace Commerce.Grains.Customers;

/// <summary>Somebody with an account to shop with.</summary>
public sealed class CustomerGrain : GrainKind<CustomerState>
{
    public const string EmailScope = "customer-email";

    public const string Kind = "customer";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(CustomerRegistered)] = CustomerJson.Default.CustomerRegistered,
        [nameof(ProfileChanged)] = CustomerJson.Default.ProfileChanged,
        [nameof(EmailChanged)] = CustomerJson.Default.EmailChanged,
        [nameof(PreferredStoreSet)] = CustomerJson.Default.PreferredStoreSet,
        [nameof(AddressSaved)] = CustomerJson.Default.AddressSaved,
        [nameof(AddressRemoved)] = CustomerJson.Default.AddressRemoved,
    }.WithAccountEvents();

    public override JsonTypeInfo StateJson => CustomerJson.Default.CustomerState;

    protected override CustomerState Initial => CustomerState.Empty;

    public static GrainId Of(CustomerId id) => new(Kind, id.ToString());

    public override IEnumerable<UniqueClaim> Claims(IEvent happened) => happened switch
    {
        CustomerRegistered registered => [new(EmailScope, registered.EmailHash)],
        EmailChanged changed => [new(EmailScope, changed.Before, GiveBack: true), new(EmailScope, changed.EmailHash)],
        _ => [],
    };

    protected override CustomerState Apply(CustomerState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(CustomerState state, ICommand command, in Turn turn) => command switch
    {
        RegisterCustomer register => CustomerDecisions.Register(state, register),
        LookAtTheClock => Decision.Nothing(),
        // Whoever tries to sign in must not learn that there is no such account.
        SignIn when !state.Exists => Decision.Refuse(new SignInFailed()),
        _ when !state.Exists => Decision.Refuse(new NotFound("customer")),

        IAccountCommand account => AccountDecisions.Decide(state.Credentials, account, turn.Now),
        ChangeProfile change => CustomerDecisions.ChangeProfile(state, change),
        ChangeEmail change => CustomerDecisions.ChangeEmail(state, change),
        SetPreferredStore set => CustomerDecisions.SetPreferredStore(state, set),
        SaveAddress save => CustomerDecisions.SaveAddress(state, save, turn.NewId<AddressId>("address")),
        RemoveAddress remove => CustomerDecisions.RemoveAddress(state, remove),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(CustomerState state, IEvent happened, GrainId self) =>
        state.Profile is { } contact ? AccountProcess.Mail(happened, self, contact, state.Locale) : [];
}
