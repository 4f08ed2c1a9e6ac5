using System.Collections.Immutable;
using Commerce.Grains.Accounts;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Staff;

internal static class StaffDecisions
{
    public static Decision Create(StaffState staff, CreateStaff command) => staff switch
    {
        _ when !command.By.IsAbove(command.Role, command.Stores) => Refuse(new NotAllowed()),
        { Exists: true } => Refuse(new StaffExists()),
        _ when NeedsStores(command.Role, command.Stores) => Refuse(new StoresMissing()),
        _ => Record((IEnumerable<IEvent>)[Created(command), .. Invited(command)]),
    };

    public static Decision ChangeRole(StaffState staff, ChangeStaffRole command, StaffId self) => staff switch
    {
        _ when command.By.Id == self => Refuse(new NotYourself()),
        // Both of what the person is and of what they become: a manager makes no managers, nor takes a clerk out of another's store.
        _ when !MayTouch(command.By, staff) || !command.By.IsAbove(command.Role, command.Stores) => Refuse(new NotAllowed()),
        _ when NeedsStores(command.Role, command.Stores) => Refuse(new StoresMissing()),
        _ when staff.Role == command.Role && Same.Items(staff.Stores, command.Stores) => Nothing(),
        _ => Record(new StaffRoleChanged(command.Role, command.Stores, command.By.Id)),
    };

    /// <summary>Links that went to the old address end with it: whoever reads there now is not who is meant.</summary>
    public static Decision ChangeContact(StaffState staff, ChangeStaffContact command) => staff switch
    {
        _ when !MayTouch(command.By, staff) => Refuse(new NotAllowed()),
        _ when staff.EmailHash == command.EmailHash && staff.Profile == command.Profile => Nothing(),
        _ => Record(new StaffContactChanged(staff.EmailHash!, command.EmailHash, command.Profile, command.By.Id)),
    };

    public static Decision Disable(StaffState staff, DisableStaff command, StaffId self) => staff switch
    {
        _ when command.By.Id == self => Refuse(new NotYourself()),
        _ when !MayTouch(command.By, staff) => Refuse(new NotAllowed()),
        { Disabled: true } => Nothing(),
        _ => Record(new StaffDisabled(command.By.Id)),
    };

    public static Decision Enable(StaffState staff, EnableStaff command) => staff switch
    {
        _ when !MayTouch(command.By, staff) => Refuse(new NotAllowed()),
        { Disabled: false } => Nothing(),
        _ => Record(new StaffEnabled(command.By.Id)),
    };

    public static Decision ResetPassword(StaffState staff, ResetStaffPassword command, DateTimeOffset now)
    {
        if (!MayTouch(command.By, staff))
            return Refuse(new NotAllowed());
        var asked = AccountDecisions.Decide(
            staff.Credentials, new RequestReset(command.TokenHash, command.Expires, command.Generation), now, !staff.Disabled);
        return staff.Credentials.Sessions.IsEmpty ? asked : asked.After([new SignedOutEverywhere()]);
    }

    private static bool MayTouch(StaffRights by, StaffState staff) => by.IsAbove(staff.Role, staff.Stores);

    private static bool NeedsStores(StaffRole role, ImmutableArray<LocationId> stores) => role != StaffRole.Admin && stores.IsEmpty;

    private static StaffCreated Created(CreateStaff command) => new(
        command.EmailHash, command.Profile, command.Role, command.Stores, command.Locale, command.PasswordHash, command.By.Id);

    private static IEnumerable<IEvent> Invited(CreateStaff command) =>
        command is { TokenHash: { } hash, TokenExpires: { } expires } ? [new ResetRequested(hash, expires, 1)] : [];
}
