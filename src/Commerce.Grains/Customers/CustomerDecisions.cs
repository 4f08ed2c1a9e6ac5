using Commerce.Grains.Accounts;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Customers;

internal static class CustomerDecisions
{
    private const int MostAddresses = 20;

    public static Decision Register(CustomerState customer, RegisterCustomer command) => customer.Exists
        ? Refuse(new AlreadyRegistered())
        : Record(
            new CustomerRegistered(command.EmailHash, command.Profile, command.PasswordHash, command.Locale),
            new VerificationRequested(command.TokenHash, command.TokenExpires, 1));

    public static Decision ChangeProfile(CustomerState customer, ChangeProfile command) =>
        customer.Profile == command.Profile && customer.Locale == command.Locale
            ? Nothing()
            : Record(new ProfileChanged(command.Profile, command.Locale));

    public static Decision ChangeEmail(CustomerState customer, ChangeEmail command) =>
        customer.EmailHash == command.EmailHash
            ? Nothing()
            : Record(
                new EmailChanged(customer.EmailHash!, command.EmailHash, command.Profile),
                new VerificationRequested(
                    command.TokenHash, command.TokenExpires, Math.Max(command.Generation, customer.Credentials.Generation + 1)));

    public static Decision SetPreferredStore(CustomerState customer, SetPreferredStore command) =>
        customer.PreferredStore == command.Store ? Nothing() : Record(new PreferredStoreSet(command.Store));

    public static Decision SaveAddress(CustomerState customer, SaveAddress command, AddressId fresh)
    {
        var address = new SavedAddress(command.Address ?? fresh, command.Text);
        if (customer.Addresses.Contains(address))
            return Nothing();
        var known = customer.Addresses.Any(saved => saved.Id == address.Id);
        if (!known && command.Address is not null)
            return Refuse(new NotFound("address"));
        return !known && customer.Addresses.Length >= MostAddresses
            ? Refuse(new TooManyAddresses(MostAddresses))
            : Record(new AddressSaved(address.Id, address.Text));
    }

    public static Decision RemoveAddress(CustomerState customer, RemoveAddress command) =>
        customer.Addresses.Any(saved => saved.Id == command.Address) ? Record(new AddressRemoved(command.Address)) : Nothing();
}
