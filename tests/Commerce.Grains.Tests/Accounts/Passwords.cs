using Commerce.Grains.Accounts;
using Commerce.Grains.Messages;
using Commerce.Grains.Tests.Customers;

namespace Commerce.Grains.Tests.Accounts;

public class Passwords : ACustomer
{
    private static Given SignedIn() => Registered()
        .When(new SignIn(true, "s1", Tomorrow)).When(new SignIn(true, "s2", Tomorrow));

    [Fact]
    public void A_changed_password_ends_the_other_sessions()
    {
        var customer = SignedIn().When(new ChangePassword(true, "pw#2", "s1")).Then(new PasswordChanged("pw#2", "s1")).IsDone();
        Assert.Equal(("pw#2", "s1"), (Account(customer).PasswordHash, Assert.Single(Account(customer).Sessions).Id));
    }

    [Fact]
    public void A_wrong_current_password_counts_as_a_try_too() => SignedIn()
        .When(new ChangePassword(false, "pw#2")).Then(new SignInMissed(1)).Refuses<PasswordWrong>();

    [Fact]
    public void A_locked_account_does_not_change_its_password()
    {
        var customer = SignedIn();
        for (var n = 0; n < 5; n++)
            customer.When(new ChangePassword(false, "pw#2"));
        customer.When(new ChangePassword(true, "pw#2")).Then().Refuses<PasswordWrong>();
    }

    [Fact]
    public void A_forgotten_password_is_reset_by_a_mailed_link_once()
    {
        var customer = SignedIn()
            .When(new RequestReset("reset#2", Tomorrow, 2)).Then(new ResetRequested("reset#2", Tomorrow, 2)).IsDone();
        var mail = Assert.IsType<SendMessage>(Assert.IsType<Effect.Call>(Assert.Single(customer.Owed)).Request);
        Assert.Equal((MessageTemplate.ResetPassword, Profile, "2"), (mail.Template, mail.Recipient, mail.Facts["generation"]));

        customer.When(new ResetPassword("reset#2", "pw#2")).Then(new PasswordReset("pw#2")).IsDone();
        Assert.Equal(("pw#2", true, 0), (Account(customer).PasswordHash, Account(customer).Verified, Account(customer).Sessions.Length));
        customer.When(new ResetPassword("reset#2", "pw#3")).Then().Refuses<LinkNotValid>();
    }

    [Fact]
    public void A_reset_unlocks() => Registered()
        .Having(new SignInMissed(5, Noon.AddMinutes(15)), new ResetRequested("reset#2", Tomorrow, 2), new PasswordReset("pw#2"))
        .When(new SignIn(true, "s1", Tomorrow)).IsDone();

    [Fact]
    public void A_wrong_or_old_link_resets_nothing() => Registered()
        .When(new ResetPassword("reset#2", "pw#2")).Then().Refuses<LinkNotValid>()
        .When(new RequestReset("reset#2", Tomorrow, 2))
        .When(new ResetPassword("token#1", "pw#2")).Then().Refuses<LinkNotValid>()
        .When(new ResetPassword("reset#2", "pw#2"), at: Tomorrow).Then().Refuses<LinkNotValid>();

    [Fact]
    public void A_newer_link_replaces_the_older() => Registered()
        .When(new RequestReset("reset#2", Tomorrow, 2)).When(new RequestReset("reset#3", Tomorrow, 3))
        .When(new ResetPassword("reset#2", "pw#2")).Then().Refuses<LinkNotValid>()
        .When(new ResetPassword("reset#3", "pw#2")).IsDone();

    [Fact]
    public void Two_requests_at_once_mail_one_link() => Registered()
        .When(new RequestReset("reset#2", Tomorrow, 2))
        .When(new RequestReset("reset#2", Tomorrow, 2)).Then().IsDone().Owes();

    [Fact]
    public void A_link_that_would_be_too_old_is_not_mailed() => Registered()
        .When(new RequestReset("reset#2", Noon, 2)).Then().IsDone()
        .When(new RequestVerification("token#2", Noon, 2)).Then().IsDone();

    [Fact]
    public void A_changed_password_makes_the_mailed_link_useless() => SignedIn()
        .When(new RequestReset("reset#2", Tomorrow, 2))
        .When(new ChangePassword(true, "pw#2", "s1"))
        .When(new ResetPassword("reset#2", "pw#3")).Then().Refuses<LinkNotValid>();

    [Fact]
    public void An_address_is_proved_by_its_link_once_and_proving_again_is_harmless() => Registered()
        .When(new VerifyEmail("other")).Then().Refuses<LinkNotValid>()
        .When(new VerifyEmail("token#1")).Then(new EmailVerified()).IsDone()
        .When(new VerifyEmail("token#1")).Then().IsDone();

    [Fact]
    public void An_old_link_proves_nothing_and_a_new_one_can_be_asked_for() => Registered()
        .When(new VerifyEmail("token#1"), at: Tomorrow).Then().Refuses<LinkNotValid>()
        .When(new RequestVerification("token#2", Tomorrow.AddDays(1), 2)).Then<VerificationRequested>().IsDone()
        .When(new VerifyEmail("token#2")).Then(new EmailVerified());

    [Fact]
    public void What_is_proved_is_not_mailed_again() => Registered().Having(new EmailVerified())
        .When(new RequestVerification("token#2", Tomorrow, 2)).Then().IsDone();
}
