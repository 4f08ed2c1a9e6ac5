using Commerce.Grains.Imports;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Import.Http;

/// <summary>Says who is asking and whether they may; the host knows sessions and roles, the import does not.</summary>
public delegate ValueTask<ImportAccess> ImportGate(HttpContext context, ImportKind kind);

public abstract record ImportAccess
{
    /// <param name="Actor">As the grains are told: <c>staff/…</c>.</param>
    public sealed record Granted(string Actor) : ImportAccess;

    /// <summary>Nobody has signed in.</summary>
    public sealed record SignInFirst : ImportAccess;

    /// <summary>Somebody has, who may not import.</summary>
    public sealed record Denied : ImportAccess;
}
