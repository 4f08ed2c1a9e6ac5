using Commerce.GraphQL.Common;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;
using NodaTime;

namespace Commerce.GraphQL.Stores;

internal static class StoreFields
{
    private const int UsualDays = 7, MostDays = 60;

    public static void Bind(TypeBuilder<StoreEntry> type) => type
        .Field("code", store => store.Spec.Code)
        .Field("name", store => store.Spec.Name)
        .Field("role", store => store.Spec.Role)
        .Field("address", store => AddressView.Of(store.Spec))
        .Field("latitude", store => store.Spec.Place.Latitude)
        .Field("longitude", store => store.Spec.Place.Longitude)
        .Field("distanceKm", Distance)
        .Field("timeZone", store => store.Spec.TimeZone)
        .Field("phone", store => store.Spec.Phone)
        .Field("directions", store => store.Spec.Directions)
        .Field("parkingPlaces", store => store.Spec.Pickup.ParkingPlaces)
        .Field("openNow", (store, context) => store.State.Hours.IsOpen(context.Now()))
        .Field("closesAt", (store, context) => store.State.Hours.ClosesAt(context.Now()))
        .Field("opensAt", (store, context) => OpensAt(store, context))
        .Field("hours", Hours)
        .Field("pickupPaused", (store, context) => store.State.IsPaused(context.Now()) ? store.State.Pause : null)
        .FieldAsync("earliestPickup", (store, context) => Promises.At(context, store.Id))
        .FieldAsync("pickupSlots", (store, context) => context.Get<IStores>()
            .Slots(store.Id, context.Arg<LocalDate?>("day") ?? Today(store, context), context.Cancellation));

    /// <summary>Null while it is open.</summary>
    public static DateTimeOffset? OpensAt(StoreEntry store, FieldContext context) =>
        store.State.Hours.IsOpen(context.Now()) ? null : store.State.Hours.NextOpening(context.Now());

    private static LocalDate Today(StoreEntry store, FieldContext context) => store.State.Hours.DateAt(context.Now());

    private static double? Distance(StoreEntry store, FieldContext context)
    {
        if (context.Arg<PointInput?>("from") is not { } from)
            return null;
        foreach (var near in context.Get<IStores>().Nearest(from.Latitude, from.Longitude))
            if (near.Store.Id == store.Id)
                return near.DistanceKm;
        return null;
    }

    private static IEnumerable<DayHours> Hours(StoreEntry store, FieldContext context)
    {
        var from = context.Arg<LocalDate?>("from") ?? Today(store, context);
        var days = context.Arg<int?>("days") ?? UsualDays;
        if (days is < 0 or > MostDays || from.Year is < 2000 or > 2999)
            throw new GraphQLException($"Ask for 0 to {MostDays} days of these centuries.", ErrorCodes.BadUserInput);
        var hours = store.State.Hours;
        return Enumerable.Range(0, days).Select(from.PlusDays).Select(day => new DayHours(
            day, [.. hours.On(day).Select(open => new OpenTime(open.Start.ToTime(), open.End.ToTime()))],
            store.Spec.Hours.Exceptions.ContainsKey(day)));
    }
}

internal sealed record DayHours(LocalDate Day, IReadOnlyList<OpenTime> Open, bool Exceptional);

internal sealed record OpenTime(DateTimeOffset From, DateTimeOffset To);
