using Commerce.Storefront.Asking;
using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Styleguide;

/// <summary>Things to show parts with.</summary>
internal static class Samples
{
    private const string Zone = "Europe/Berlin";

    public static readonly MyStore Mine = new("mine", "Mitte", Zone, null);

    public static IReadOnlyList<Card> Cards =>
    [
        Card("amsel-city-bike", "city-bikes", "One price", 849, 849, null, ["Green", "Black", "Cream"], true),
        Card("riegel-u-lock", "locks", "From a price, no colours", 39, 59, null, [], false),
        Card("windkanal-road-helmet", "helmets", "Reduced", 149, 149, 179, ["Red", "Black"], true),
        Card("morgenrunde-jersey", "jerseys", "A title so long that it has to be told in several lines, with many colours", 59, 59, null,
            ["Red", "Blue", "Green", "Black", "White", "Yellow", "Orange", "Purple"], false),
        Card("no-such-thing", null, "Without a price or a drawing", null, null, null, [], false),
    ];

    public static IReadOnlyList<StoreInList> Stores(DateTimeOffset now) =>
    [
        Store("Open", true, now.AddHours(3), null, 1.2, null, new(now.AddHours(1)), false),
        Store("Closed", false, null, now.AddHours(12), 12, null, new(now.AddHours(13)), true),
        Store("Paused", true, now.AddHours(3), null, null, new("Water in the basement", null), null, false),
    ];

    private static Card Card(string handle, string? category, string title, decimal? min, decimal? max, decimal? before, string[] colours, bool here) => new(
        handle, title, "Federnest", category, [], Euros(min), Euros(max), Euros(before), colours.Length == 0 ? [] : [new("Colour", colours)], here);

    private static StoreInList Store(
        string name, bool open, DateTimeOffset? closes, DateTimeOffset? opens, double? km, Pause? pause, Pickup? pickup, bool special) => new(
        name, name, name, km, 52.5, 13.4, Zone, open, closes, opens, new("Lindenquergasse 14", "10119", "Berlin", null, "DE"), pause, pickup, [new(special, [])]);

    private static Money? Euros(decimal? amount) => amount is { } value ? new(value, "EUR") : null;
}
