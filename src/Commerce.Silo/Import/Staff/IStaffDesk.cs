using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.Silo.Import.Staff;

/// <summary>Takes people on: seals what is personal, makes the password or its invitation, and asks the grain.</summary>
public interface IStaffDesk
{
    /// <summary>Asked again for the same person, it changes nothing.</summary>
    ValueTask<StaffTaken> Take(StaffRow person, CancellationToken cancellation);
}

/// <param name="Stores">Empty: all of them.</param>
public sealed record StaffRow(string Email, string Name, StaffRole Role, ImmutableArray<LocationId> Stores, string Locale);

/// <param name="Refused">Why the person was not taken on, or null.</param>
public sealed record StaffTaken(bool Changed, Refusal? Refused = null);
