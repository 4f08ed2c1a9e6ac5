using Commerce.Grains.Staff;

namespace Commerce.Grains.Reads;

/// <summary>Everybody who works here, in memory.</summary>
public interface IStaffReads
{
    IReadOnlyList<StaffEntry> All { get; }
}

public sealed record StaffEntry(StaffId Id, StaffState State);
