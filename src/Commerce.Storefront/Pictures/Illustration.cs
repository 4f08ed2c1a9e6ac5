using System.Text.RegularExpressions;
using Commerce.Storefront.Pictures.Scenes;

namespace Commerce.Storefront.Pictures;

/// <summary>
/// The pictures of the pages themselves, as SVG to be put into the page. They are decoration and say so: what they show, the page
/// says in words. The small ones take the colour of the text around them and stand on any background.
/// </summary>
public static partial class Illustration
{
    /// <summary>A bicycle before a city: the home page. At most six kilobytes.</summary>
    public static string Hero(HeroShape shape = HeroShape.Wide, Daylight light = Daylight.Morning)
    {
        var seen = shape switch
        {
            HeroShape.Narrow => "720 0 800 700",
            HeroShape.Card => "400 50 1200 630",
            _ => "0 0 1600 700",
        };
        return Svg(seen, (light is Daylight.Dusk ? City.Dusk : City.Morning).Draw(), "preserveAspectRatio=\"xMidYMax slice\" ");
    }

    /// <summary>A basket with nothing in it.</summary>
    public static string EmptyBasket() => Small(SmallScenes.EmptyBasket);

    /// <summary>A search without a result.</summary>
    public static string NothingFound() => Small(SmallScenes.NothingFound);

    /// <summary>A page that is not there.</summary>
    public static string Lost() => Small(SmallScenes.Lost);

    /// <summary>No connection.</summary>
    public static string Offline() => Small(SmallScenes.Offline);

    /// <summary>The shop's mark, in the colour of the text around it. It holds no name: that is the configuration's.</summary>
    public static string Mark() => EmbeddedFiles.Text("Assets/icons/mark.svg").Trim();

    private static string Small(string shapes) =>
        Svg("0 0 400 300", $"""<g fill="none" stroke="currentColor" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">{shapes}</g>""");

    private static string Svg(string seen, string shapes, string more = "") => BetweenTags().Replace(
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen}" {more}aria-hidden="true" focusable="false">{shapes}</svg>""", "><");

    [GeneratedRegex(@">\s+<")]
    private static partial Regex BetweenTags();
}
