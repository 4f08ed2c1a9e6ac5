using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Commerce.Grains.Accounts;

namespace Commerce.Grains.Customers;

public sealed record CustomerState(
    string? EmailHash,
    Sealed? Profile,
    string Locale,
    LocationId? PreferredStore,
    ImmutableArray<SavedAddress> Addresses,
    Credentials Credentials)
{
    public static readonly CustomerState Empty = new(null, null, "en", null, [], Credentials.None);

    [JsonIgnore]
    public bool Exists => EmailHash is not null;

    public CustomerState Apply(IEvent happened) => happened switch
    {
        CustomerRegistered registered => this with
        {
            EmailHash = registered.EmailHash, Profile = registered.Profile, Locale = registered.Locale,
            Credentials = Credentials.With(registered.PasswordHash),
        },
        ProfileChanged changed => this with { Profile = changed.Profile, Locale = changed.Locale },
        EmailChanged changed => this with
        {
            EmailHash = changed.EmailHash, Profile = changed.Profile,
            Credentials = Credentials with { Verified = false, Verification = null, Reset = null },
        },
        PreferredStoreSet set => this with { PreferredStore = set.Store },
        AddressSaved saved => this with { Addresses = Saved(new(saved.Address, saved.Text)) },
        AddressRemoved removed => this with { Addresses = Addresses.RemoveAll(address => address.Id == removed.Address) },
        IAccountEvent account => this with { Credentials = Credentials.Apply(account) },
        _ => this,
    };

    private ImmutableArray<SavedAddress> Saved(SavedAddress saved) => Addresses.Any(address => address.Id == saved.Id)
        ? [.. Addresses.Select(address => address.Id == saved.Id ? saved : address)]
        : Addresses.Add(saved);
}

public sealed record SavedAddress(AddressId Id, Sealed Text);
