using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;
using Commerce.Grains.Messages;

namespace Commerce.Grains.Tests.Customers;

public class Registering : ACustomer
{
    [Fact]
    public void Somebody_registers_and_is_mailed_a_link() => Nobody()
        .When(Register)
        .Then(new CustomerRegistered("mail#1", Profile, "pw#1", "de"), new VerificationRequested("token#1", Tomorrow, 1)).IsDone()
        .Owes(new SendMessage(
            $"customer/{Id}/VerifyEmail/1", MessageTemplate.VerifyEmail, Profile, "de", null, null,
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty
                .Add("grain", $"customer/{Id}").Add("generation", "1")));

    [Fact]
    public void Registering_twice_is_refused() => Registered().When(Register).Then().Refuses<AlreadyRegistered>();

    [Fact]
    public void An_address_belongs_to_one_customer_until_it_changes()
    {
        var kind = new CustomerGrain();
        Assert.Equal([new UniqueClaim("customer-email", "mail#1")], kind.Claims(new CustomerRegistered("mail#1", Profile, "", "")));
        Assert.Equal(
            [new UniqueClaim("customer-email", "mail#1", GiveBack: true), new UniqueClaim("customer-email", "mail#2")],
            kind.Claims(new EmailChanged("mail#1", "mail#2", Profile)));
        Assert.Empty(kind.Claims(new EmailVerified()));
    }

    [Fact]
    public void Nothing_can_be_done_for_who_is_not_registered() => Nobody()
        .When(new ChangeProfile(Profile, "de")).Then().Answers(new NotFound("customer"))
        .When(new RequestReset("t", Tomorrow, 1)).Then().Answers(new NotFound("customer"));

    [Fact]
    public void Who_is_not_registered_fails_to_sign_in_like_anyone() => Nobody()
        .When(new SignIn(true, "s", Tomorrow)).Then().Refuses<SignInFailed>();
}
