using System.Globalization;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>A bicycle from the side of its chain, standing on the ground.</summary>
internal static class Bicycle
{
    /// <summary>The bicycle in the middle of a product picture, as wide as its plan says.</summary>
    public static string Draw(BicyclePlan plan, Paint paint) => Draw(plan, paint, 400, 512, plan.Width);

    /// <summary>The bicycle with its wheels on a ground, as wide and at most 0.6 times as high as said.</summary>
    public static string Draw(BicyclePlan plan, Paint paint, double middle, double ground, double width)
    {
        var at = Skeleton.Of(plan);
        var back = at.Rear.X - plan.RearWheel;
        var front = at.Front.X + plan.FrontWheel;
        var scale = Math.Min(width / (front - back), width * 0.6 / Height(plan, at));

        var ink = new Ink();
        Fittings.Behind(ink, plan, at, paint);
        Drivetrain.Behind(ink, plan, at);
        Wheels.Draw(ink, plan, at);
        Frames.Draw(ink, plan, at, paint);
        Cockpit.Draw(ink, plan, at);
        Drivetrain.Draw(ink, plan, at, paint);
        Fittings.Before(ink, plan, at, paint);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <ellipse cx="{middle}" cy="{ground + 3}" rx="{width * 0.5:0}" ry="{width * 0.02:0}" fill="#1b2430" opacity=".16"/>
            <g fill="none" stroke="{Paint.Rubber}" stroke-linecap="round" stroke-linejoin="round" transform="translate({middle - (front + back) / 2 * scale:0} {ground}) scale({scale:0.###})">{ink}</g>
            """);
    }

    private static double Height(BicyclePlan plan, Skeleton at) =>
        -Math.Min(at.Saddle.Y - 60, at.Above(plan.BarRise).Y - 90);
}
