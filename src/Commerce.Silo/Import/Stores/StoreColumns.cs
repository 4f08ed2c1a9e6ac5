using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Stores;

internal static class StoreColumns
{
    public const string Code = "Code", Name = "Name", Role = "Role", Country = "Country", Region = "Region", City = "City",
        Street = "Street", Postcode = "Postcode", Latitude = "Latitude", Longitude = "Longitude", TimeZone = "Time zone",
        Phone = "Phone", Exceptions = "Exceptions", Preparation = "Preparation minutes", SlotMinutes = "Slot minutes",
        SlotCapacity = "Slot capacity", PickupDays = "Pickup days", ParkingPlaces = "Parking places", Directions = "Directions";

    /// <summary>From Monday on.</summary>
    public static readonly string[] Hours =
        ["Hours Mon", "Hours Tue", "Hours Wed", "Hours Thu", "Hours Fri", "Hours Sat", "Hours Sun"];

    public static readonly Layout Layout = new("A file of stores",
        [Code, Name, Role, Country, City, TimeZone],
        [
            Region, Street, Postcode, Latitude, Longitude, Phone, .. Hours, Exceptions, Preparation, SlotMinutes, SlotCapacity,
            PickupDays, ParkingPlaces, Directions,
        ]);

    /// <summary>The column of a field that the location's rules complain about.</summary>
    public static string? Of(string field) => field switch
    {
        "timeZone" => TimeZone,
        "preparationMinutes" => Preparation,
        "slotMinutes" => SlotMinutes,
        "slotCapacity" => SlotCapacity,
        "pickupDays" => PickupDays,
        "parkingPlaces" => ParkingPlaces,
        "hours" => null,
        _ => Layout.Required.Concat(Layout.Optional).FirstOrDefault(name => name.Equals(field, StringComparison.OrdinalIgnoreCase)),
    };
}
