using System.Globalization;
using System.Net;
using System.Text;
using Commerce.Storefront.Pictures.Maps;

namespace Commerce.Storefront.Pictures;

/// <summary>
/// A map of stores without tiles from elsewhere: the countries' outlines, and a link at each store. It takes the colour of the
/// text around it; <c>map-</c> classes let the page give it others. Put it into the page, 400 units wide.
/// </summary>
public static class StoreMap
{
    // Within so many kilometres the stores share a city, and its country's outline says nothing.
    private const double City = 60;
    private const double Country = 2500;

    /// <summary>The map of these places, and of their country where they all lie in one.</summary>
    /// <param name="countries">ISO 3166-1 codes. One without an outline of ours becomes a net of lines.</param>
    /// <param name="chosen">The id of the place that the visitor has chosen.</param>
    /// <param name="besideList">A list beside it has the same links: then the map is for those who see and point, and no second way for the others.</param>
    /// <param name="you">Where the visitor is, as latitude and longitude, if that is known.</param>
    public static string Draw(
        IReadOnlyCollection<string> countries, IReadOnlyList<MapPlace> places, string? chosen = null, MapWords? words = null,
        (double Latitude, double Longitude)? you = null, bool besideList = false)
    {
        words ??= new("");
        var area = AreaOf(countries, places, you);
        var sheet = new Sheet(area);
        var land = area.Kilometres < 3 * City ? Scale.Net(sheet) : LandOf(countries, area, sheet);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 {Sheet.Width:0} {sheet.Height:0}" {(besideList ? "aria-hidden=\"true\"" : $"role=\"group\" aria-label=\"{WebUtility.HtmlEncode(words.Title)}\"")}>{land}""");
        Places(svg, sheet, Pins.On(sheet, places), chosen, besideList ? " tabindex=\"-1\"" : "");
        if (you is { } here && sheet.Of(new(here.Latitude, here.Longitude)) is var spot && sheet.Shows(spot))
            svg.Append(CultureInfo.InvariantCulture, $"""<g class="map-you"><title>{WebUtility.HtmlEncode(words.You)}</title><circle cx="{spot.X:0}" cy="{spot.Y:0}" r="6" fill="none" stroke="currentColor" stroke-width="3"/><circle cx="{spot.X:0}" cy="{spot.Y:0}" r="13" fill="currentColor" fill-opacity=".15"/></g>""");
        return svg.Append(Scale.Bar(sheet, words)).Append("</svg>").ToString();
    }

    private static Area AreaOf(IReadOnlyCollection<string> countries, IReadOnlyList<MapPlace> places, (double Latitude, double Longitude)? you)
    {
        var stores = places.Select(place => new Location(place.Latitude, place.Longitude)).ToList();
        var outline = countries.Count == 1 ? Outlines.Of(countries.First()) : null;
        if (stores.Count == 0)
            return (outline?.Area ?? new(36, -10, 60, 30)).Padded(0.04, 0.5);

        var around = Area.Of(stores);
        if (you is { } here && around.With(Area.Of([new(here.Latitude, here.Longitude)])) is { Kilometres: < City } withYou)
            around = withYou;
        if (around.Kilometres < City && !(stores.Count == 1 && outline is not null))
            return around.Padded(0.3, 0.06);
        return outline is { Area.Kilometres: < Country } ? around.With(outline.Area).Padded(0.04, 0.5) : around.Padded(0.16, 1);
    }

    private static string LandOf(IReadOnlyCollection<string> countries, Area area, Sheet sheet)
    {
        var (own, others) = (new StringBuilder(), new StringBuilder());
        foreach (var (country, outline) in Outlines.Within(area))
            if (countries.Contains(country, StringComparer.OrdinalIgnoreCase))
                own.Append(Land.Path(outline, sheet, 1.6));
            else if (countries.Count > 1)
                // Around a single country its neighbours are left out: its shape alone is what people know it by.
                others.Append(Land.Path(outline, sheet, 3.2));
        return own.Length + others.Length == 0 ? Scale.Net(sheet) : Shape("map-around", others, ".05", ".25") + Shape("map-land", own, ".1", ".45");
    }

    private static string Shape(string name, StringBuilder path, string fill, string stroke) => path.Length == 0 ? ""
        : $"""<path class="{name}" d="{path}" fill="currentColor" fill-opacity="{fill}" stroke="currentColor" stroke-opacity="{stroke}" stroke-linejoin="round"/>""";

    // The chosen one comes last, so that nothing covers it, but finds room for its name first.
    private static void Places(StringBuilder svg, Sheet sheet, IReadOnlyList<Pin> pins, string? chosen, string more)
    {
        foreach (var pin in pins.Where(pin => pin.Moved))
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="map-lead" d="M{pin.True}L{pin.Dot}" stroke="currentColor" stroke-opacity=".6"/><circle cx="{pin.True.X:0}" cy="{pin.True.Y:0}" r="2" fill="currentColor"/>""");

        var labels = new Labels(sheet, pins.Select(pin => pin.Dot));
        var rooms = pins.OrderByDescending(pin => pin.Place.Id == chosen).ToDictionary(pin => pin, pin => labels.RoomFor(pin.Place.Label, pin.Dot));
        foreach (var pin in pins.OrderBy(pin => pin.Place.Id == chosen))
            Dot(svg, pin, rooms[pin], pin.Place.Id == chosen, more);
    }

    private static void Dot(StringBuilder svg, Pin pin, (Spot At, string Anchor)? room, bool chosen, string more)
    {
        var (label, address) = (WebUtility.HtmlEncode(pin.Place.Label), WebUtility.HtmlEncode(pin.Place.Address ?? "#" + pin.Place.Id));
        svg.Append(CultureInfo.InvariantCulture, $"""<a class="map-place{(chosen ? " map-chosen" : "")}" href="{address}" aria-label="{label}" data-place="{WebUtility.HtmlEncode(pin.Place.Id)}"{(chosen ? " aria-current=\"true\"" : "")}{more}>""")
            .Append(CultureInfo.InvariantCulture, $"""<circle cx="{pin.Dot.X:0}" cy="{pin.Dot.Y:0}" r="32" fill="currentColor" fill-opacity="0"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<circle class="map-dot" cx="{pin.Dot.X:0}" cy="{pin.Dot.Y:0}" r="{(chosen ? 10 : 7)}" fill="currentColor"/>""");
        if (chosen)
            svg.Append(CultureInfo.InvariantCulture, $"""<circle class="map-ring" cx="{pin.Dot.X:0}" cy="{pin.Dot.Y:0}" r="15" fill="none" stroke="currentColor" stroke-width="2.5"/>""");
        if (room is { } text)
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="map-label" x="{text.At.X:0}" y="{text.At.Y:0}" text-anchor="{text.Anchor}" font-size="14" fill="currentColor">{WebUtility.HtmlEncode(Labels.Short(pin.Place.Label))}</text>""");
        svg.Append("</a>");
    }
}
