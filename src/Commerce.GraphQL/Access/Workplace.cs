using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Access;

/// <summary>Staff act at their own stores; of others they are told as if there were none.</summary>
internal static class Workplace
{
    public const string NotFoundCode = "NOT_FOUND";

    /// <summary>The store that a field's argument names.</summary>
    /// <exception cref="GraphQLException">There is no such store, or the caller does not work there.</exception>
    public static StoreEntry Of(FieldContext context, string argument = "store") =>
        Find(context, context.Arg<LocationId>(argument)) ?? throw NoSuch("store");

    public static StoreEntry? Find(FieldContext context, LocationId store) =>
        context.Viewer().WorksAt(store) ? context.Get<IStores>().Find(store) : null;

    /// <summary>The stores within which somebody looks for something: the one that they name, else all of theirs. Null: everywhere.</summary>
    /// <exception cref="GraphQLException">There is no such store, or the caller does not work there.</exception>
    public static IReadOnlyList<LocationId>? Searched(FieldContext context) =>
        context.Arg<LocationId?>("store") is not null ? [Of(context).Id]
        : context.Viewer().Is(StaffRole.Admin) ? null
        : context.Viewer().Staff!.Stores;

    public static GraphQLException NoSuch(string what) => new($"There is no such {what}.", NotFoundCode);

    /// <summary>
    /// A stream may outlive its caller's rights: it goes on only for as long as the account says so. What the gate knew when it
    /// opened does not count.
    /// </summary>
    public static async ValueTask<bool> IsStill(FieldContext context, LocationId store) =>
        await Account(context) is { } staff && staff.WorksAt(store);

    /// <summary>The caller's own account as it is now; null when it is closed to them.</summary>
    public static async ValueTask<StaffState?> Account(FieldContext context)
    {
        if (context.Viewer().Staff is not { } rights)
            return null;
        var staff = (await context.Read<StaffState>(StaffGrain.Of(rights.Id))).State;
        return staff is { Exists: true, Disabled: false } ? staff : null;
    }
}
