using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Counter.Desks;

/// <summary>Who stands at which store's counter.</summary>
/// <param name="Store">Null until somebody who works at several has chosen one.</param>
/// <param name="Stores">Where they work; everywhere when empty.</param>
internal sealed record Desk(string Name, StaffRole Role, DeskStore? Store, IReadOnlyList<DeskStore> Stores)
{
    private static readonly Operation<DeskData> Asked = new("Counter/Desks/Desk");
    private static readonly TimeSpan Years = TimeSpan.FromDays(400);

    public bool IsManager => Role >= StaffRole.Manager;

    public bool MayChoose => Stores.Count != 1;

    /// <summary>The desk that <see cref="AtDesk"/> has found for this request.</summary>
    public static Desk Of(Visit visit) => Known(visit) ?? throw new InvalidOperationException("The page is not behind AtDesk.");

    /// <summary>Null on a page that anybody may see, such as the one to sign in.</summary>
    public static Desk? Known(Visit visit) => visit.Http.Items[typeof(Desk)] as Desk;

    /// <exception cref="ShopFailed">Nobody of the staff is signed in.</exception>
    public static async ValueTask<Desk> Find(Visit visit)
    {
        if (!visit.IsStaff)
            throw new ShopFailed("UNAUTHENTICATED", "Staff only.", null);
        var chosen = visit.Cookies[VisitCookies.Counter];
        var (me, store) = await visit.Ask(Asked, new { store = chosen ?? "", everywhere = chosen is not null });
        if (me?.Role is not { } role)
            throw new ShopFailed("UNAUTHENTICATED", "Staff only.", null);
        // A cookie names a store, it does not open one: what a member of staff may see is the API's to say.
        IReadOnlyList<DeskStore> stores = me.Stores ?? [];
        var at = stores.Count == 1 ? stores[0] : stores.Count == 0 ? store : stores.FirstOrDefault(one => one.Id == chosen);
        var desk = new Desk(me.Name ?? "", role, at, stores);
        visit.Http.Items[typeof(Desk)] = desk;
        return desk;
    }

    public static void Choose(Visit visit, string store) => visit.Cookies.Keep(VisitCookies.Counter, store, Years);

    internal sealed record DeskData(DeskViewer? Me, DeskStore? Store);

    internal sealed record DeskViewer(string? Name, StaffRole? Role, IReadOnlyList<DeskStore>? Stores);
}

internal sealed record DeskStore(string Id, string Code, string Name, string TimeZone);

internal enum StaffRole { Clerk, Manager, Admin }
