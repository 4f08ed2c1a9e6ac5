using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Customers;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Customers;

/// <summary>A customer with the profile opened for themselves.</summary>
/// <param name="Profile">Null when it was erased.</param>
internal sealed record CustomerView(CustomerId Id, CustomerState State, Contact? Profile);

/// <summary>Who is signed in, as the API shows them.</summary>
internal static class Viewers
{
    public static async ValueTask<object?> Of(FieldContext context, Viewer viewer) =>
        viewer.Customer is { } customer ? await Customer(context, customer)
        : viewer.Staff is { } staff ? await Staff(context, staff.Id)
        : null;

    public static async ValueTask<CustomerView?> Customer(FieldContext context, CustomerId id, long minVersion = 0)
    {
        var view = await context.Read<CustomerState>(CustomerGrain.Of(id), minVersion);
        if (!view.State.Exists)
            return null;
        var profile = view.State.Profile is { } text ? await context.Get<ISealer>().OpenContact(text) : null;
        return new(id, view.State, profile);
    }

    public static async ValueTask<StaffView?> Staff(FieldContext context, StaffId id)
    {
        var view = await context.Read<StaffState>(StaffGrain.Of(id));
        return view.State.Exists ? new(id, view.State) : null;
    }
}
