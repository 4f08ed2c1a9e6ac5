using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Operations;

/// <summary>Who works on these pages, and for which stores: managers for theirs, administrators for all.</summary>
public sealed record Scope(string Name, StaffRole Role, IReadOnlyList<ScopeStore> Stores)
{
    private static readonly Operation<ScopeData> Asked = new("Operations/Scope");

    public bool IsAdmin => Role == StaffRole.Admin;

    /// <summary>In which days are counted: where most of the stores are.</summary>
    public string Zone => Stores.GroupBy(store => store.TimeZone).OrderByDescending(zone => zone.Count())
        .ThenBy(zone => zone.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "Etc/UTC";

    /// <summary>The scope that <see cref="ManagersOnly"/> has found for this request.</summary>
    public static Scope Of(Visit visit) => visit.Http.Items[typeof(Scope)] as Scope ?? throw new InvalidOperationException("The page is not behind ManagersOnly.");

    internal static async ValueTask<Scope> Find(Visit visit)
    {
        var (me, stores) = await visit.Ask(Asked);
        var everywhere = me?.Role == StaffRole.Admin;
        var scope = new Scope(me?.Name ?? "", me?.Role ?? StaffRole.Clerk, everywhere ? stores : me?.Stores ?? []);
        visit.Http.Items[typeof(Scope)] = scope with { Stores = [.. scope.Stores.OrderBy(store => store.Name, StringComparer.Create(visit.Format.Culture, ignoreCase: true))] };
        return Of(visit);
    }

    internal sealed record ScopeData(ScopeViewer? Me, IReadOnlyList<ScopeStore> Stores);

    internal sealed record ScopeViewer(string? Name, StaffRole? Role, IReadOnlyList<ScopeStore>? Stores);
}

public sealed record ScopeStore(string Id, string Code, string Name, LocationRole Role, string TimeZone);

public enum StaffRole { Clerk, Manager, Admin }

public enum LocationRole { Store, Warehouse }
