using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;
using NodaTime;

namespace Commerce.GraphQL.Operations;

/// <summary>One local day of the stores that the caller sees.</summary>
/// <param name="Everywhere">All of the shop: then no list of stores narrows anything.</param>
internal sealed record OperationsView(LocalDate Day, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<StoreEntry> Stores, bool Everywhere, int LowStock)
{
    public IReadOnlyList<LocationId>? Ids => Everywhere ? null : [.. Stores.Select(store => store.Id)];

    public OrderSpan Span => new(Ids, Since, Until);

    public static async ValueTask<OperationsView> Of(FieldContext context)
    {
        var one = context.Arg<LocationId?>("store") is null ? null : Workplace.Of(context);
        await context.Reach();
        IReadOnlyList<StoreEntry> stores = one is not null ? [one]
            : [.. context.Get<IStores>().All.Where(store => context.Viewer().WorksAt(store.Id))];
        var (zone, now) = (ZoneOf(stores), Instant.FromDateTimeOffset(context.Now()));
        var day = context.Arg<LocalDate?>("day") ?? now.InZone(zone).Date;
        if (day.Year is < 2000 or > 2999)
            throw new GraphQLException("Ask for a day of these centuries.", ErrorCodes.BadUserInput);
        return new(
            day, zone.AtStartOfDay(day).ToInstant().ToTime(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant().ToTime(), stores,
            one is null && context.Viewer().Is(StaffRole.Admin), Math.Clamp(context.Arg<int?>("lowStock") ?? 2, 1, 1000));
    }

    /// <summary>Where most of them are.</summary>
    private static DateTimeZone ZoneOf(IEnumerable<StoreEntry> stores) => stores
        .GroupBy(store => store.State.Hours.Zone).OrderByDescending(zone => zone.Count()).ThenBy(zone => zone.Key.Id, StringComparer.Ordinal)
        .Select(zone => zone.Key).FirstOrDefault(DateTimeZone.Utc);
}
