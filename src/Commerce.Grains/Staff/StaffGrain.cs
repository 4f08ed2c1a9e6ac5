using System.Text.Json.Serialization.Metadata;
using Commerce.Grains.Accounts;
using Commerce.Grains.Messages;

namespace Commerce.Grains.Staff;

/// <summary>Somebody who works for the retailer.</summary>
public sealed class StaffGrain : GrainKind<StaffState>
{
    public const string EmailScope = "staff-email";

    public const string Kind = "staff";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(StaffCreated)] = StaffJson.Default.StaffCreated,
        [nameof(StaffRoleChanged)] = StaffJson.Default.StaffRoleChanged,
        [nameof(StaffContactChanged)] = StaffJson.Default.StaffContactChanged,
        [nameof(StaffDisabled)] = StaffJson.Default.StaffDisabled,
        [nameof(StaffEnabled)] = StaffJson.Default.StaffEnabled,
    }.WithAccountEvents();

    public override JsonTypeInfo StateJson => StaffJson.Default.StaffState;

    protected override StaffState Initial => StaffState.Empty;

    public static GrainId Of(StaffId id) => new(Kind, id.ToString());

    public override IEnumerable<UniqueClaim> Claims(IEvent happened) => happened switch
    {
        StaffCreated created => [new(EmailScope, created.EmailHash)],
        StaffContactChanged changed when changed.EmailHash != changed.EmailBefore =>
            [new(EmailScope, changed.EmailBefore, GiveBack: true), new(EmailScope, changed.EmailHash)],
        _ => [],
    };

    protected override StaffState Apply(StaffState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(StaffState state, ICommand command, in Turn turn) => command switch
    {
        CreateStaff create => StaffDecisions.Create(state, create),
        LookAtTheClock => Decision.Nothing(),
        // Whoever tries to sign in must not learn that there is no such account.
        SignIn when !state.Exists => Decision.Refuse(new SignInFailed()),
        _ when !state.Exists => Decision.Refuse(new NotFound("member of staff")),

        IAccountCommand account => AccountDecisions.Decide(state.Credentials, account, turn.Now, mayEnter: !state.Disabled),
        ChangeStaffRole change => StaffDecisions.ChangeRole(state, change, new(Guid.Parse(turn.Self.Key))),
        ChangeStaffContact change => StaffDecisions.ChangeContact(state, change),
        DisableStaff disable => StaffDecisions.Disable(state, disable, new(Guid.Parse(turn.Self.Key))),
        EnableStaff enable => StaffDecisions.Enable(state, enable),
        ResetStaffPassword reset => StaffDecisions.ResetPassword(state, reset, turn.Now),
        _ => Unknown(command),
    };

    protected override IEnumerable<Effect> Effects(StaffState state, IEvent happened, GrainId self) =>
        state.Profile is { } contact ? AccountProcess.Mail(happened, self, contact, state.Locale, Letter(state)) : [];

    // Who never had a password is invited; everyone else resets theirs.
    private static MessageTemplate Letter(StaffState staff) =>
        staff.Credentials.PasswordHash is null ? MessageTemplate.StaffInvited : MessageTemplate.ResetPassword;
}
