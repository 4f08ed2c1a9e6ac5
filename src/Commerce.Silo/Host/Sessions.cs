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
    public ValueTask<Viewer> Find(HttpContext http) =>
        Find(BearerIn(http.Request.Headers.Authorization.ToString()) ?? SessionCookie.Read(http), http.RequestAborted);

    public async ValueTask<Viewer> Find(string? token, CancellationToken cancellation)
    {
        if (tokens.Read(token) is not { } session)
            return Viewer.Guest;
        return session.Kind == AccountKind.Customer
            ? await Customer(new(session.Account), session.Session, cancellation)
            : await Staff(new(session.Account), session.Session, cancellation);
    }

    private async ValueTask<Viewer> Customer(CustomerId id, string session, CancellationToken cancellation)
    {
        var found = await Account<CustomerState>(CustomerGrain.Of(id), account => account.Credentials.HasSession(session, time.GetUtcNow()), cancellation);
        return found is null ? Viewer.Guest : new() { Customer = id, Session = session };
    }

    private async ValueTask<Viewer> Staff(StaffId id, string session, CancellationToken cancellation)
    {
        var found = await Account<StaffState>(
            StaffGrain.Of(id), account => !account.Disabled && account.Credentials.HasSession(session, time.GetUtcNow()), cancellation);
        return found is null ? Viewer.Guest : new() { Staff = found.Rights(id), Session = session };
    }

    /// <summary>The account if it lets the session in.</summary>
    private async ValueTask<TState?> Account<TState>(GrainId grain, Func<TState, bool> letsIn, CancellationToken cancellation) where TState : class
    {
        var account = await grains.ReadUntil(grain, letsIn, cancellation);
        return letsIn(account.State) ? account.State : null;
    }

    public static string? BearerIn(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
}
