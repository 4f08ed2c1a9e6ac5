using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Commerce.Grains.Locations;

/// <param name="Code">The retailer's own short name, from which the location's id follows.</param>
/// <param name="TimeZone">IANA name, such as <c>Europe/Berlin</c>.</param>
public sealed record LocationSpec(
    string Code,
    string Name,
    LocationRole Role,
    PostalPlace Place,
    string TimeZone,
    OpeningTimes Hours,
    PickupRules Pickup,
    string? Phone = null,
    string? Directions = null);

public enum LocationRole { Store, Warehouse }

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record PostalPlace(
    string Country, string? Region, string City, string? Street, string? Postcode, double? Latitude = null, double? Longitude = null);

/// <summary>When a location is open, in its own local time.</summary>
/// <param name="Week">Ranges by day; a day that is not there is closed.</param>
/// <param name="Exceptions">Days that differ; an empty list is closed all day.</param>
public sealed record OpeningTimes(
    ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>> Week,
    ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>> Exceptions)
{
    public static readonly OpeningTimes Never = new(
        ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>>.Empty,
        ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>>.Empty);

    public bool Equals(OpeningTimes? other) =>
        other is not null && Same.Items(Week, other.Week) && Same.Items(Exceptions, other.Exceptions);

    public override int GetHashCode() => HashCode.Combine(Week.Count, Exceptions.Count);
}

/// <summary>Local times; a close that is not after the open is on the next day (18:00–02:00, 00:00–00:00 is all day).</summary>
public readonly record struct OpenRange(LocalTime Open, LocalTime Close);

/// <param name="PreparationMinutes">Opening time needed to get an order ready.</param>
/// <param name="SlotCapacity">Orders for each slot.</param>
/// <param name="PickupDays">For how many days after it is ready an order waits.</param>
public sealed record PickupRules(
    int PreparationMinutes, int SlotMinutes, int SlotCapacity, int PickupDays, ImmutableArray<string> ParkingPlaces)
{
    /// <summary>A store without slots, without places in them, or that keeps nothing until another day, takes no pickups.</summary>
    [JsonIgnore]
    public bool IsOffered => SlotMinutes > 0 && SlotCapacity > 0 && PickupDays > 0;

    public bool Equals(PickupRules? other) =>
        other is not null && PreparationMinutes == other.PreparationMinutes && SlotMinutes == other.SlotMinutes
        && SlotCapacity == other.SlotCapacity && PickupDays == other.PickupDays && Same.Items(ParkingPlaces, other.ParkingPlaces);

    public override int GetHashCode() => HashCode.Combine(PreparationMinutes, SlotMinutes, SlotCapacity, PickupDays);
}
