using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;

namespace Commerce.Grains.Tests.Customers;

public class TheProfile : ACustomer
{
    private static readonly Sealed Other = new(Profile.Subject, "other");
    private static readonly LocationId Store = DerivedId.Of<LocationId>("location", "B1");

    [Fact]
    public void A_profile_changes_once() => Registered()
        .When(new ChangeProfile(Other, "en")).Then(new ProfileChanged(Other, "en")).IsDone()
        .When(new ChangeProfile(Other, "en")).Then().IsDone();

    [Fact]
    public void A_new_address_must_be_proved_again() => Registered()
        .When(new VerifyEmail("token#1")).Then(new EmailVerified())
        .When(new ChangeEmail("mail#2", Other, "token#2", Tomorrow, 2))
        .Then(new EmailChanged("mail#1", "mail#2", Other), new VerificationRequested("token#2", Tomorrow, 2)).IsDone()
        .Look<CustomerState>(customer => Assert.Equal(
            (false, "mail#2", Other), (customer.Credentials.Verified, customer.EmailHash, customer.Profile)))
        .When(new VerifyEmail("token#1")).Then().Refuses<LinkNotValid>()
        .When(new VerifyEmail("token#2")).IsDone();

    [Fact]
    public void A_link_to_the_old_address_resets_nothing_after_the_change() => Registered()
        .When(new RequestReset("reset#2", Tomorrow, 2))
        .When(new ChangeEmail("mail#2", Other, "token#3", Tomorrow, 3)).IsDone()
        .When(new ResetPassword("reset#2", "pw#2")).Then().Refuses<LinkNotValid>();

    [Fact]
    public void Changing_to_the_same_address_changes_nothing() => Registered()
        .When(new ChangeEmail("mail#1", Profile, "token#2", Tomorrow, 2)).Then().IsDone();

    [Fact]
    public void A_preferred_store_is_set_and_cleared() => Registered()
        .When(new SetPreferredStore(Store)).Then(new PreferredStoreSet(Store)).IsDone()
        .When(new SetPreferredStore(Store)).Then().IsDone()
        .When(new SetPreferredStore(null)).Then(new PreferredStoreSet(null)).IsDone();

    [Fact]
    public void An_address_is_saved_changed_and_removed()
    {
        var customer = Registered().When(new SaveAddress(null, Profile)).IsDone();
        var id = Assert.Single(customer.As<CustomerState>().Addresses).Id;
        customer
            .When(new SaveAddress(id, Profile)).Then().IsDone()
            .When(new SaveAddress(id, Other)).Then(new AddressSaved(id, Other)).IsDone()
            .When(new RemoveAddress(id)).Then(new AddressRemoved(id)).IsDone()
            .When(new RemoveAddress(id)).Then().IsDone()
            .When(new SaveAddress(id, Other)).Then().Answers(new NotFound("address"));
    }

    [Fact]
    public void Deciding_the_same_command_again_names_the_same_address() => Assert.Equal(
        Registered().When(new SaveAddress(null, Profile), id: "one").As<CustomerState>().Addresses.Single(),
        Registered().When(new SaveAddress(null, Profile), id: "one").As<CustomerState>().Addresses.Single());

    [Fact]
    public void No_more_than_twenty_addresses_are_saved()
    {
        var customer = Registered();
        for (var n = 0; n < 20; n++)
            customer.When(new SaveAddress(null, new(Profile.Subject, $"address {n}"))).IsDone();
        customer.When(new SaveAddress(null, Other)).Then().Answers(new TooManyAddresses(20));
    }
}
