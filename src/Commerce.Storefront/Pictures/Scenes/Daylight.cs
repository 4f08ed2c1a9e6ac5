namespace Commerce.Storefront.Pictures;

/// <summary>The light in which the city of the home page lies, for pages with a light or a dark background.</summary>
public enum Daylight
{
    Morning,
    Dusk,
}
