using System.Net;
using System.Text.RegularExpressions;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures;

/// <summary>
/// Draws a ware whose photograph nobody has: SVG of at most four kilobytes, 4 : 3, with its own background. It has no ids, so
/// that many can stand in one page, and no script, style or outside address, so that the strictest policy lets it pass.
/// </summary>
public static partial class ProductPicture
{
    /// <summary>The picture of a ware. The same subject always gives the same text.</summary>
    public static string Draw(PictureSubject subject)
    {
        var ware = Wares.Of(subject);
        var paint = ColourNames.Find(subject.Colour ?? "") is { } hex ? Paint.Of(hex) : ware.Usual;
        var (name, role) = subject.Title is { Length: > 0 } title
            ? ($"<title>{WebUtility.HtmlEncode(title)}</title>", "role=\"img\"")
            : ("", "aria-hidden=\"true\"");
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="{ware.Frame(subject.View)}" {role}>{name}{Backdrop.Behind(paint)}{ware.Draw(paint)}</svg>
            """;
        return BetweenTags().Replace(svg, "><");
    }

    [GeneratedRegex(@">\s+<")]
    private static partial Regex BetweenTags();
}
