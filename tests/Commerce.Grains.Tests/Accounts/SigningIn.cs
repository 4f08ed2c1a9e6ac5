using Commerce.Grains.Accounts;
using Commerce.Grains.Tests.Customers;

namespace Commerce.Grains.Tests.Accounts;

public class SigningIn : ACustomer
{
    private static SignIn Right(string session = "s1") => new(true, session, Tomorrow);

    private static readonly SignIn Wrong = new(false, "s1", Tomorrow);

    private static Given Missed(int times)
    {
        var customer = Registered();
        for (var n = 0; n < times; n++)
            customer.When(Wrong).Refuses<SignInFailed>();
        return customer;
    }

    [Fact]
    public void The_right_password_opens_a_session_once()
    {
        var customer = Registered().When(Right()).Then(new SignedIn("s1", Noon, Tomorrow)).IsDone();
        Assert.True(Account(customer).HasSession("s1", Noon));
        Assert.False(Account(customer).HasSession("s1", Tomorrow));
        Assert.False(Account(customer).HasSession("s2", Noon));
        customer.When(Right()).Then().IsDone();
    }

    [Fact]
    public void A_wrong_password_counts_a_try() => Registered()
        .When(Wrong).Then(new SignInMissed(1)).Refuses<SignInFailed>()
        .When(Wrong).Then(new SignInMissed(2)).Refuses<SignInFailed>();

    [Fact]
    public void Five_wrong_ones_in_a_row_lock_for_a_quarter_of_an_hour() => Missed(4)
        .When(Wrong).Then(new SignInMissed(5, Noon.AddMinutes(15))).Refuses<SignInFailed>()
        .When(Right(), at: Noon.AddMinutes(15).AddTicks(-1)).Then().Refuses<SignInFailed>()
        .When(Wrong).Then().Refuses<SignInFailed>()
        .When(Right(), at: Noon.AddMinutes(15)).Then(new SignedIn("s1", Noon.AddMinutes(15), Tomorrow)).IsDone();

    [Fact]
    public void After_a_lock_the_tries_count_from_the_start() => Missed(5)
        .When(Wrong, at: Noon.AddMinutes(15)).Then(new SignInMissed(1));

    [Fact]
    public void A_right_one_in_between_forgets_the_wrong_ones() => Missed(4)
        .When(Right()).IsDone()
        .When(Wrong).Then(new SignInMissed(1));

    [Fact]
    public void An_old_kind_of_hash_is_renewed() => Registered()
        .When(Right() with { NewPasswordHash = "pw#1+" })
        .Then(new SignedIn("s1", Noon, Tomorrow), new PasswordRehashed("pw#1+")).IsDone();

    [Fact]
    public void The_oldest_of_more_than_twenty_sessions_ends()
    {
        var customer = Registered();
        for (var n = 1; n <= 21; n++)
            customer.When(Right($"s{n}"));
        Assert.Equal(20, Account(customer).Sessions.Length);
        Assert.False(Account(customer).HasSession("s1", Noon));
        Assert.True(Account(customer).HasSession("s21", Noon));
    }

    [Fact]
    public void Sessions_that_are_over_are_forgotten_at_the_next_sign_in()
    {
        var customer = Registered().When(Right()).When(new SignIn(true, "s2", Tomorrow.AddDays(1)), at: Tomorrow);
        Assert.Equal("s2", Assert.Single(Account(customer).Sessions).Id);
    }

    [Fact]
    public void Signing_out_ends_that_session_once() => Registered().When(Right()).When(Right("s2"))
        .When(new SignOut("s1")).Then(new SignedOut("s1")).IsDone()
        .When(new SignOut("s1")).Then().IsDone();

    [Fact]
    public void Signing_out_everywhere_ends_all() => Registered().When(Right()).When(Right("s2"))
        .When(new SignOutEverywhere()).Then(new SignedOutEverywhere()).IsDone()
        .When(new SignOutEverywhere()).Then().IsDone();
}
