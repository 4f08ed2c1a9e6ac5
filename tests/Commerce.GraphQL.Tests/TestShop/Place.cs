using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;
using NodaTime;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>A store that never closes and that no other test uses.</summary>
internal static class Place
{
    /// <param name="capacity">So many orders in each hour.</param>
    public static async Task<StoreEntry> New(Shop shop, int capacity = 100)
    {
        var code = $"T{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        ImmutableArray<OpenRange> allDay = [new(LocalTime.Midnight, LocalTime.Midnight)];
        var week = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).ToImmutableDictionary(day => day, _ => allDay);
        await PlacedOrder.Done(shop, LocationGrain.Of(LocationGrain.IdOf(code)), new PutLocation(new(
            code, code, LocationRole.Store, new("DE", null, "Berlin", null, null), "Europe/Berlin",
            new(week, ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>>.Empty), new(30, 60, capacity, 7, []))));
        await shop.Settled();
        return shop.Store(code);
    }
}
