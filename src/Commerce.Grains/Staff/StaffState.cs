using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Commerce.Grains.Accounts;

namespace Commerce.Grains.Staff;

public sealed record StaffState(
    string? EmailHash,
    Sealed? Profile,
    StaffRole Role,
    ImmutableArray<LocationId> Stores,
    string Locale,
    bool Disabled,
    Credentials Credentials)
{
    public static readonly StaffState Empty = new(null, null, StaffRole.Clerk, [], "en", false, Credentials.None);

    [JsonIgnore]
    public bool Exists => EmailHash is not null;

    public StaffRights Rights(StaffId id) => new(id, Role, Stores);

    /// <summary>Whether this person serves a store: an admin every one.</summary>
    public bool WorksAt(LocationId store) => !Disabled && (Role == StaffRole.Admin || Stores.Contains(store));

    public StaffState Apply(IEvent happened) => happened switch
    {
        StaffCreated created => this with
        {
            EmailHash = created.EmailHash, Profile = created.Profile, Role = created.Role, Stores = created.Stores,
            Locale = created.Locale, Credentials = Credentials.With(created.PasswordHash),
        },
        StaffRoleChanged changed => this with { Role = changed.Role, Stores = changed.Stores },
        StaffContactChanged changed => this with
        {
            EmailHash = changed.EmailHash, Profile = changed.Profile,
            Credentials = changed.EmailHash == EmailHash ? Credentials : Credentials with { Reset = null },
        },
        StaffDisabled => this with { Disabled = true, Credentials = Credentials with { Sessions = [], Reset = null } },
        StaffEnabled => this with { Disabled = false },
        IAccountEvent account => this with { Credentials = Credentials.Apply(account) },
        _ => this,
    };
}
