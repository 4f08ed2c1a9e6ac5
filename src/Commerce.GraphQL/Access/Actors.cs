using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Staff;
using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Access;

internal enum ActorKind { Customer, Guest, Staff, System }

/// <summary>Who did something, from the id that the journal keeps. A grain that acts by itself is the system.</summary>
internal static class Actors
{
    private const string OfStaff = "staff/";

    private static readonly DataLoader<StaffId, StaffState> People = Loading.Grains<StaffId, StaffState>(StaffGrain.Of);

    public static ActorKind KindOf(string actor) => actor.Split('/')[0] switch
    {
        "customer" => ActorKind.Customer,
        "guest" => ActorKind.Guest,
        "staff" => ActorKind.Staff,
        _ => ActorKind.System,
    };

    /// <summary>The name of a member of staff, for those who work here: null for everybody else.</summary>
    public static async ValueTask<string?> NameOf(FieldContext context, string actor) =>
        context.Viewer().Staff is not null && actor.StartsWith(OfStaff, StringComparison.Ordinal)
        && Guid.TryParse(actor.AsSpan(OfStaff.Length), out var id) && await context.Load(People, new StaffId(id)) is { Exists: true } staff
            ? await StaffAccess.Name(context, staff)
            : null;
}
