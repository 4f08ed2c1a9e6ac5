namespace Commerce.Storefront.Pictures;

/// <summary>A store on the map.</summary>
/// <param name="Id">What tells it from the others.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Label">Its name, as short as it can be.</param>
/// <param name="Address">Where its dot leads, or nothing for the part of the page that is called like its id.</param>
public sealed record MapPlace(string Id, double Latitude, double Longitude, string Label, string? Address = null);
