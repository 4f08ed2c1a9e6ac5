using System.Globalization;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>A bicycle from the side of its chain, standing on the ground of the picture.</summary>
internal static class Bicycle
{
    private const double Ground = 512;

    public static string Draw(BicyclePlan plan, Paint paint)
    {
        var at = Skeleton.Of(plan);
        var back = at.Rear.X - plan.RearWheel;
        var front = at.Front.X + plan.FrontWheel;
        var scale = Math.Min(plan.Width / (front - back), 410 / Height(plan, at));
        var middle = (front + back) / 2;

        var ink = new Ink();
        Fittings.Behind(ink, plan, at, paint);
        Drivetrain.Behind(ink, plan, at);
        Wheels.Draw(ink, plan, at);
        Frames.Draw(ink, plan, at, paint);
        Cockpit.Draw(ink, plan, at);
        Drivetrain.Draw(ink, plan, at, paint);
        Fittings.Before(ink, plan, at, paint);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <ellipse cx="400" cy="{Ground + 3}" rx="{plan.Width * 0.5:0}" ry="13" fill="#1b2430" opacity=".16"/>
            <g fill="none" stroke-linecap="round" stroke-linejoin="round" transform="translate({400 - middle * scale:0} {Ground}) scale({scale:0.###})">{ink}</g>
            """);
    }

    private static double Height(BicyclePlan plan, Skeleton at) =>
        -Math.Min(at.Saddle.Y - 60, at.Above(plan.BarRise).Y - 90);
}
