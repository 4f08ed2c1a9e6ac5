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

public sealed record StaffDisabled(StaffId By) : IEvent;

public sealed record StaffEnabled(StaffId By) : IEvent;
