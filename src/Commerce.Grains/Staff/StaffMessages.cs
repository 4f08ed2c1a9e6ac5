using System.Collections.Immutable;

namespace Commerce.Grains.Staff;

public enum StaffRole { Clerk, Manager, Admin }

/// <summary>What the acting member of staff may do, as the gate read it from their own grain just now.</summary>
/// <param name="Stores">Where they work; an admin's is empty and means everywhere.</param>
public sealed record StaffRights(StaffId Id, StaffRole Role, ImmutableArray<LocationId> Stores)
{
    /// <summary>The first admin is created by the installation itself.</summary>
    public static readonly StaffRights Installation = new(default, StaffRole.Admin, []);

    /// <summary>An admin is above everyone; a manager is above the clerks who work in the manager's own stores only.</summary>
    public bool IsAbove(StaffRole role, ImmutableArray<LocationId> stores) =>
        Role == StaffRole.Admin
        || (Role == StaffRole.Manager && role == StaffRole.Clerk && !stores.IsEmpty && stores.All(Stores.Contains));
}

/// <param name="PasswordHash">None: the person gets an invitation by mail and sets one.</param>
/// <param name="TokenHash">Of the invitation's link (generation 1); none where a password is given.</param>
public sealed record CreateStaff(
    StaffRights By,
    string EmailHash,
    Sealed Profile,
    StaffRole Role,
    ImmutableArray<LocationId> Stores,
    string Locale,
    string? PasswordHash = null,
    string? TokenHash = null,
    DateTimeOffset? TokenExpires = null) : ICommand;

public sealed record ChangeStaffRole(StaffRights By, StaffRole Role, ImmutableArray<LocationId> Stores) : ICommand;

public sealed record ChangeStaffContact(StaffRights By, string EmailHash, Sealed Profile) : ICommand;

/// <summary>Signed out everywhere at once, and nothing opens the account any more.</summary>
public sealed record DisableStaff(StaffRights By) : ICommand;

public sealed record EnableStaff(StaffRights By) : ICommand;

/// <summary>Signs the person out everywhere and mails a link to set a new password.</summary>
public sealed record ResetStaffPassword(StaffRights By, string TokenHash, DateTimeOffset Expires, int Generation) : ICommand;

public sealed record NotAllowed()
    : Refusal("This needs somebody with more rights: a manager for clerks of their own stores, or an admin.");

public sealed record NotYourself() : Refusal("Nobody takes their own rights away. Ask another admin.");

public sealed record StaffExists() : Refusal("This member of staff exists already.");

public sealed record StoresMissing() : Refusal("Clerks and managers work somewhere: name one store at least.");
