using System.Collections.Immutable;

namespace Commerce.Grains.Staff;

public sealed record StaffCreated(
    string EmailHash,
    Sealed Profile,
    StaffRole Role,
    ImmutableArray<LocationId> Stores,
    string Locale,
    string? PasswordHash,
    StaffId By) : IEvent;

public sealed record StaffRoleChanged(StaffRole Role, ImmutableArray<LocationId> Stores, StaffId By) : IEvent;

/// <param name="EmailBefore">The address that is free for others from now on; the same as the new one where that did not change.</param>
public sealed record StaffContactChanged(string EmailBefore, string EmailHash, Sealed Profile, StaffId By) : IEvent;

public sealed record StaffDisabled(StaffId By) : IEvent;

public sealed record StaffEnabled(StaffId By) : IEvent;
