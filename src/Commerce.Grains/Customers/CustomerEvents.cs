namespace Commerce.Grains.Customers;

public sealed record CustomerRegistered(string EmailHash, Sealed Profile, string PasswordHash, string Locale) : IEvent;

public sealed record ProfileChanged(Sealed Profile, string Locale) : IEvent;

/// <param name="Before">The hash of the address that is free for others from now on.</param>
public sealed record EmailChanged(string Before, string EmailHash, Sealed Profile) : IEvent;

public sealed record PreferredStoreSet(LocationId? Store) : IEvent;

public sealed record AddressSaved(AddressId Address, Sealed Text) : IEvent;

public sealed record AddressRemoved(AddressId Address) : IEvent;
