using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.Silo.ReadModels;

internal sealed class StaffList(StateSet<StaffState> staff) : IStaffReads
{
    public IReadOnlyList<StaffEntry> All =>
        [.. staff.States.Where(entry => entry.Value.State.Exists).Select(entry => new StaffEntry(new(Guid.Parse(entry.Key)), entry.Value.State))];
}
