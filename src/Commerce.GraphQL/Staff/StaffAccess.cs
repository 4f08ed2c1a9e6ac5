using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

/// <summary>Managers see who works at their stores, administrators everybody, and everybody themselves.</summary>
internal static class StaffAccess
{
    public static async ValueTask<IReadOnlyList<StaffView>> List(FieldContext context)
    {
        LocationId? store = context.Arg<LocationId?>("store") is null ? null : Workplace.Of(context).Id;
        var viewer = context.Viewer();
        var seen = new List<(string Name, StaffView Staff)>();
        foreach (var entry in context.Get<IStaffReads>().All)
            if (MaySee(viewer, entry.Id, entry.State) && (store is null || entry.State.Stores.Contains(store.Value)))
                seen.Add((await Name(context, entry.State), new(entry.Id, entry.State)));
        return [.. seen.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).Select(each => each.Staff)];
    }

    public static async ValueTask<StaffView?> Find(FieldContext context, StaffId id, long minVersion = 0)
    {
        var staff = (await context.Read<StaffState>(StaffGrain.Of(id), minVersion)).State;
        return staff.Exists && MaySee(context.Viewer(), id, staff) ? new(id, staff) : null;
    }

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        Guid.TryParseExact(id.Key, "N", out var key) ? await Find(context, new(key)) : null;

    public static async ValueTask<string> Name(FieldContext context, StaffState staff) => (await Contact(context, staff))?.Name ?? "";

    public static async ValueTask<string> Email(FieldContext context, StaffState staff) => (await Contact(context, staff))?.Email ?? "";

    private static bool MaySee(Viewer viewer, StaffId id, StaffState staff) => viewer.Staff is { } self
        && (self.Id == id || self.Role == StaffRole.Admin || (self.Role == StaffRole.Manager && staff.Stores.Any(self.Stores.Contains)));

    private static async ValueTask<Contact?> Contact(FieldContext context, StaffState staff) =>
        staff.Profile is { } profile ? await context.Get<ISealer>().OpenContact(profile) : null;
}
