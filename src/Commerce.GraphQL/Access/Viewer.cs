using System.Security.Claims;
using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Access;

/// <summary>Who asks: a guest, a customer or a member of staff. The host makes it from the session, once for each request.</summary>
public sealed record Viewer
{
    public static readonly Viewer Guest = new();

    public CustomerId? Customer { get; init; }
    public StaffRights? Staff { get; init; }

    /// <summary>The session's id within the account.</summary>
    public string? Session { get; init; }

    /// <summary>Who it is in the journal; a guest is named by the cart or order that they hold.</summary>
    public string Actor => Staff is { } staff ? $"staff/{staff.Id}" : Customer is { } customer ? $"customer/{customer}" : "guest";

    public bool Is(StaffRole role) => Staff is { } staff && staff.Role >= role;

    /// <summary>For hosts, which know no roles.</summary>
    public bool IsManager => Is(StaffRole.Manager);

    /// <summary>Whether a member of staff works at a location; an administrator works everywhere.</summary>
    public bool WorksAt(LocationId location) =>
        Staff is { } staff && (staff.Role == StaffRole.Admin || staff.Stores.Contains(location));

    public ClaimsPrincipal ToPrincipal() => new(new SessionIdentity(this));

    public static Viewer Of(ClaimsPrincipal user) => user.Identity is SessionIdentity identity ? identity.Viewer : Guest;

    private sealed class SessionIdentity(Viewer viewer) : ClaimsIdentity(viewer == Guest ? null : "session")
    {
        public Viewer Viewer => viewer;
    }
}
