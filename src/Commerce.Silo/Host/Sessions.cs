using Commerce.GraphQL.Access;
using Commerce.Grains;
using Commerce.Grains.Customers;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Host;

/// <summary>
/// Finds out who asks: from the bearer token or the cookie, and from the account itself, so that a session that was ended, a
/// person who was disabled or a role that was taken counts at once.
/// </summary>
internal sealed class Sessions(IGrains grains, ISessionTokens tokens, TimeProvider time)
{
    public async ValueTask<Viewer> Find(HttpContext http)
    {
        var token = BearerOf(http) ?? SessionCookie.Read(http);
        if (tokens.Read(token) is not { } session)
            return Viewer.Guest;
        return session.Kind == AccountKind.Customer
            ? await Customer(new(session.Account), session.Session, http.RequestAborted)
            : await Staff(new(session.Account), session.Session, http.RequestAborted);
    }

    private async ValueTask<Viewer> Customer(CustomerId id, string session, CancellationToken cancellation)
    {
        var account = (await grains.Read<CustomerState>(CustomerGrain.Of(id), cancellation: cancellation)).State;
        return account.Exists && account.Credentials.HasSession(session, time.GetUtcNow())
            ? new() { Customer = id, Session = session }
            : Viewer.Guest;
    }

    private async ValueTask<Viewer> Staff(StaffId id, string session, CancellationToken cancellation)
    {
        var account = (await grains.Read<StaffState>(StaffGrain.Of(id), cancellation: cancellation)).State;
        return account is { Exists: true, Disabled: false } && account.Credentials.HasSession(session, time.GetUtcNow())
            ? new() { Staff = account.Rights(id), Session = session }
            : Viewer.Guest;
    }

    private static string? BearerOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }
}
