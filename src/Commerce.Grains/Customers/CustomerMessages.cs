namespace Commerce.Grains.Customers;

/// <param name="EmailHash">A keyed hash of the address, by which it is unique.</param>
/// <param name="Profile">Name, e-mail and phone, sealed with the customer's own key.</param>
/// <param name="TokenHash">Of the link that proves the address (generation 1).</param>
public sealed record RegisterCustomer(
    string EmailHash, Sealed Profile, string PasswordHash, string Locale, string TokenHash, DateTimeOffset TokenExpires) : ICommand;

public sealed record ChangeProfile(Sealed Profile, string Locale) : ICommand;

/// <summary>Another address, which must be proved anew.</summary>
/// <param name="Generation">One more than the credentials' own.</param>
public sealed record ChangeEmail(
    string EmailHash, Sealed Profile, string TokenHash, DateTimeOffset TokenExpires, int Generation) : ICommand;

public sealed record SetPreferredStore(LocationId? Store) : ICommand;

/// <param name="Address">None to save a new one.</param>
public sealed record SaveAddress(AddressId? Address, Sealed Text) : ICommand;

public sealed record RemoveAddress(AddressId Address) : ICommand;

public sealed record AlreadyRegistered() : Refusal("This customer is registered. Sign in instead.");

public sealed record TooManyAddresses(int Most) : Refusal($"{Most} addresses can be saved. Remove one first.");
