using System.Collections.Immutable;
using Commerce.Grains.Accounts;
using Commerce.Grains.Messages;
using Commerce.Grains.Staff;

namespace Commerce.Grains.Tests.Staff;

public class TheStaff
{
    private static readonly DateTimeOffset Tomorrow = Given.Noon.AddDays(1);
    private static readonly LocationId Berlin = DerivedId.Of<LocationId>("location", "B1");
    private static readonly LocationId Hamburg = DerivedId.Of<LocationId>("location", "H1");
    private static readonly StaffId Id = DerivedId.Of<StaffId>("staff", "clerk");
    private static readonly Sealed Profile = new(new(Id.Value), "name+email");

    private static readonly StaffRights Admin = new(DerivedId.Of<StaffId>("staff", "admin"), StaffRole.Admin, []);
    private static readonly StaffRights Manager = new(DerivedId.Of<StaffId>("staff", "manager"), StaffRole.Manager, [Berlin]);
    private static readonly StaffRights Colleague = new(DerivedId.Of<StaffId>("staff", "other"), StaffRole.Clerk, [Berlin]);

    private static Given Nobody() => Given.Grain(new StaffGrain(), StaffGrain.Of(Id));

    private static CreateStaff Create(StaffRights by, StaffRole role = StaffRole.Clerk, params LocationId[] stores) =>
        new(by, "mail#1", Profile, role, [.. stores], "de", PasswordHash: "pw#1");

    private static Given Clerk(params LocationId[] stores) =>
        Nobody().When(Create(Admin, StaffRole.Clerk, stores.Length > 0 ? stores : [Berlin]));

    [Fact]
    public void A_manager_creates_a_clerk_of_the_own_store() => Nobody()
        .When(Create(Manager, StaffRole.Clerk, Berlin))
        .Then(new StaffCreated("mail#1", Profile, StaffRole.Clerk, [Berlin], "de", "pw#1", Manager.Id)).IsDone()
        .Look<StaffState>(clerk => Assert.Equal((true, false), (clerk.WorksAt(Berlin), clerk.WorksAt(Hamburg))));

    [Fact]
    public void A_manager_creates_nobody_else() => Nobody()
        .When(Create(Manager, StaffRole.Clerk, Hamburg)).Then().Refuses<NotAllowed>()
        .When(Create(Manager, StaffRole.Clerk, Berlin, Hamburg)).Then().Refuses<NotAllowed>()
        .When(Create(Manager, StaffRole.Clerk)).Then().Refuses<NotAllowed>()
        .When(Create(Manager, StaffRole.Manager, Berlin)).Then().Refuses<NotAllowed>()
        .When(Create(Manager, StaffRole.Admin)).Then().Refuses<NotAllowed>();

    [Fact]
    public void A_clerk_creates_nobody() => Nobody()
        .When(Create(Colleague, StaffRole.Clerk, Berlin)).Then().Refuses<NotAllowed>();

    [Theory]
    [InlineData(StaffRole.Manager)]
    [InlineData(StaffRole.Admin)]
    public void An_admin_creates_anyone(StaffRole role) => Nobody()
        .When(Create(Admin, role, Hamburg)).Then<StaffCreated>().IsDone();

    [Fact]
    public void The_installation_creates_the_first_admin_who_works_everywhere() => Nobody()
        .When(Create(StaffRights.Installation, StaffRole.Admin)).IsDone()
        .Look<StaffState>(admin => Assert.True(admin.WorksAt(Hamburg)));

    [Fact]
    public void A_clerk_works_somewhere() => Nobody().When(Create(Admin)).Then().Refuses<StoresMissing>();

    [Fact]
    public void Nobody_is_created_twice() => Clerk().When(Create(Admin, StaffRole.Clerk, Berlin)).Then().Refuses<StaffExists>();

    [Fact]
    public void Who_gets_no_password_is_invited_to_set_one()
    {
        var invited = Nobody().When(Create(Manager, StaffRole.Clerk, Berlin) with
        {
            PasswordHash = null, TokenHash = "token#1", TokenExpires = Tomorrow,
        });
        invited.Then(
            new StaffCreated("mail#1", Profile, StaffRole.Clerk, [Berlin], "de", null, Manager.Id),
            new ResetRequested("token#1", Tomorrow, 1));
        var mail = Assert.IsType<SendMessage>(Assert.IsType<Effect.Call>(Assert.Single(invited.Owed)).Request);
        Assert.Equal((MessageTemplate.StaffInvited, Profile, "de"), (mail.Template, mail.Recipient, mail.Locale));
        invited
            .When(new SignIn(true, "s1", Tomorrow)).Then().Refuses<SignInFailed>()
            .When(new ResetPassword("token#1", "pw#1")).Then(new PasswordReset("pw#1")).IsDone()
            .When(new SignIn(true, "s1", Tomorrow)).IsDone();
    }

    [Fact]
    public void An_address_belongs_to_one_member_of_staff() => Assert.Equal(
        [new UniqueClaim("staff-email", "mail#1")],
        new StaffGrain().Claims(new StaffCreated("mail#1", Profile, StaffRole.Clerk, [Berlin], "de", null, Admin.Id)));

    [Fact]
    public void A_new_address_takes_the_place_of_the_old_one_and_ends_the_links_sent_there()
    {
        var moved = new Sealed(new(Id.Value), "name+new");
        var changed = new StaffContactChanged("mail#1", "mail#2", moved, Manager.Id);
        Clerk()
            .When(new RequestReset("reset#1", Tomorrow, 1)).IsDone()
            .When(new ChangeStaffContact(Manager, "mail#2", moved)).Then(changed).IsDone()
            .Look<StaffState>(clerk => Assert.Equal(("mail#2", moved), (clerk.EmailHash, clerk.Profile)))
            .When(new ResetPassword("reset#1", "pw#2")).Then().Refuses<LinkNotValid>()
            .When(new ChangeStaffContact(Manager, "mail#2", moved)).Then().IsDone()
            .When(new ChangeStaffContact(Colleague, "mail#3", moved)).Then().Refuses<NotAllowed>();
        Assert.Equal([new("staff-email", "mail#1", GiveBack: true), new("staff-email", "mail#2")], new StaffGrain().Claims(changed));
        Assert.Equal([], new StaffGrain().Claims(changed with { EmailBefore = "mail#2" }));
    }

    [Fact]
    public void A_new_name_keeps_the_links() => Clerk()
        .When(new RequestReset("reset#1", Tomorrow, 1)).IsDone()
        .When(new ChangeStaffContact(Admin, "mail#1", new(new(Id.Value), "new name"))).IsDone()
        .When(new ResetPassword("reset#1", "pw#2")).IsDone();

    [Fact]
    public void The_disabled_are_signed_out_and_nothing_opens_the_account() => Clerk()
        .When(new SignIn(true, "s1", Tomorrow)).IsDone()
        .When(new RequestReset("reset#1", Tomorrow, 1)).IsDone()
        .When(new DisableStaff(Manager)).Then(new StaffDisabled(Manager.Id)).IsDone()
        .Look<StaffState>(clerk => Assert.Empty(clerk.Credentials.Sessions))
        .Look<StaffState>(clerk => Assert.False(clerk.WorksAt(Berlin)))
        .When(new SignIn(true, "s2", Tomorrow)).Then().Refuses<SignInFailed>()
        .When(new ChangePassword(true, "pw#2")).Then().Refuses<PasswordWrong>()
        .When(new ResetPassword("reset#1", "pw#2")).Then().Refuses<LinkNotValid>()
        .When(new RequestReset("reset#2", Tomorrow, 2)).Then().IsDone()
        .When(new DisableStaff(Manager)).Then().IsDone();

    [Fact]
    public void The_disabled_are_enabled_by_those_above() => Clerk().Having(new StaffDisabled(Admin.Id))
        .When(new EnableStaff(Colleague)).Then().Refuses<NotAllowed>()
        .When(new EnableStaff(Manager)).Then(new StaffEnabled(Manager.Id)).IsDone()
        .When(new EnableStaff(Manager)).Then().IsDone()
        .When(new SignIn(true, "s2", Tomorrow)).IsDone();

    [Fact]
    public void A_manager_has_no_say_over_other_stores() => Clerk(Hamburg)
        .When(new DisableStaff(Manager)).Then().Refuses<NotAllowed>()
        .When(new ChangeStaffRole(Manager, StaffRole.Clerk, [Berlin])).Then().Refuses<NotAllowed>()
        .When(new ResetStaffPassword(Manager, "t", Tomorrow, 1)).Then().Refuses<NotAllowed>();

    [Fact]
    public void A_role_changes_once_and_by_those_above_both() => Clerk()
        .When(new ChangeStaffRole(Manager, StaffRole.Manager, [Berlin])).Then().Refuses<NotAllowed>()
        .When(new ChangeStaffRole(Admin, StaffRole.Clerk, [])).Then().Refuses<StoresMissing>()
        .When(new ChangeStaffRole(Admin, StaffRole.Manager, [Berlin, Hamburg]))
        .Then(new StaffRoleChanged(StaffRole.Manager, [Berlin, Hamburg], Admin.Id)).IsDone()
        .When(new ChangeStaffRole(Admin, StaffRole.Manager, [Berlin, Hamburg])).Then().IsDone()
        .When(new DisableStaff(Manager)).Then().Refuses<NotAllowed>();

    [Fact]
    public void Nobody_takes_their_own_rights_away()
    {
        var self = new StaffRights(Id, StaffRole.Admin, []);
        Nobody().When(Create(Admin, StaffRole.Admin))
            .When(new DisableStaff(self)).Then().Refuses<NotYourself>()
            .When(new ChangeStaffRole(self, StaffRole.Clerk, [Berlin])).Then().Refuses<NotYourself>();
    }

    [Fact]
    public void Those_above_reset_a_password_which_signs_out_and_mails_a_link() => Clerk()
        .When(new SignIn(true, "s1", Tomorrow))
        .When(new ResetStaffPassword(Manager, "reset#1", Tomorrow, 1))
        .Then(new SignedOutEverywhere(), new ResetRequested("reset#1", Tomorrow, 1)).IsDone()
        .When(new ResetStaffPassword(Manager, "reset#2", Tomorrow, 2)).Then(new ResetRequested("reset#2", Tomorrow, 2)).IsDone();

    [Fact]
    public void Who_does_not_exist_is_not_found_and_fails_to_sign_in_like_anyone() => Nobody()
        .When(new DisableStaff(Admin)).Then().Answers(new NotFound("member of staff"))
        .When(new SignIn(true, "s", Tomorrow)).Then().Refuses<SignInFailed>();
}
