using System.Collections.Immutable;
using NodaTime;

namespace Commerce.Grains.Locations;

/// <summary>Says all there is to say of a location (an import, or the back office). Saying the same again changes nothing.</summary>
public sealed record PutLocation(LocationSpec Spec) : ICommand;

/// <summary>No new pickup orders here, until the given instant or until someone resumes.</summary>
public sealed record PausePickup(string Reason, DateTimeOffset? Until = null) : ICommand;

public sealed record ResumePickup : ICommand;

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
    ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>> Exceptions);

/// <summary>Local times; a close that is not after the open is on the next day (18:00–02:00, 00:00–00:00 is all day).</summary>
public readonly record struct OpenRange(LocalTime Open, LocalTime Close);

/// <param name="PreparationMinutes">Opening time needed to get an order ready.</param>
/// <param name="SlotCapacity">Orders for each slot.</param>
/// <param name="PickupDays">For how many days after it is ready an order waits.</param>
public sealed record PickupRules(
    int PreparationMinutes, int SlotMinutes, int SlotCapacity, int PickupDays, ImmutableArray<string> ParkingPlaces);

public sealed record InvalidLocation(string Field, string Why) : Refusal($"{Field}: {Why}");

public sealed record PauseIsOver() : Refusal("The pause would already be over. Give a later time, or none.");
