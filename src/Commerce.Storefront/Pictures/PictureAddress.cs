using Commerce.Storefront.Pictures.Colours;
using Commerce.Storefront.Pictures.Scenes;

namespace Commerce.Storefront.Pictures;

/// <summary>Where a drawn picture is found. The address holds the drawing's version, so that browsers may keep it for ever.</summary>
public static class PictureAddress
{
    /// <summary>Stands for a missing category, and for the colour that a ware usually has.</summary>
    internal const string Any = "any";

    internal static readonly string Version = typeof(PictureAddress).Module.ModuleVersionId.ToString("N")[..8];

    /// <param name="chosen">The variant's option values, in any language: the first that is a colour counts.</param>
    public static string Of(string? category, string handle, IEnumerable<string>? chosen = null, PictureView view = PictureView.Whole)
    {
        var colour = chosen?.Select(ColourNames.Find).FirstOrDefault(hex => hex is not null)?[1..] ?? Any;
        var close = view == PictureView.Whole ? "" : $"&view={view.ToString().ToLowerInvariant()}";
        return $"/pictures/{Uri.EscapeDataString(category ?? Any)}/{Uri.EscapeDataString(handle)}/{colour}.svg?v={Version}{close}";
    }

    /// <summary>The picture of the home page.</summary>
    public static string OfHero(HeroShape shape, Daylight light) =>
        $"/pictures/hero/{shape.ToString().ToLowerInvariant()}-{light.ToString().ToLowerInvariant()}.svg?v={Version}";
}
