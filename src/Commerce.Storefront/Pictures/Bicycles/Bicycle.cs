using System.Globalization;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>A bicycle from the side of its chain, standing on the ground.</summary>
internal static class Bicycle
{
    private const double Middle = 400;
    private const double Ground = 512;

    /// <summary>The bicycle in the middle of a product picture, as wide as its plan says.</summary>
    public static string Draw(BicyclePlan plan, Paint paint) => Draw(plan, paint, Middle, Ground, plan.Width);

    /// <summary>The bicycle with its wheels on a ground, as wide and at most 0.6 times as high as said.</summary>
    public static string Draw(BicyclePlan plan, Paint paint, double middle, double ground, double width)
    {
        var at = Skeleton.Of(plan);
        var ink = new Ink();
        Fittings.Behind(ink, plan, at, paint);
        Drivetrain.Behind(ink, plan, at);
        Wheels.Draw(ink, plan, at);
        Frames.Draw(ink, plan, at, paint);
        Cockpit.Draw(ink, plan, at);
        Drivetrain.Draw(ink, plan, at, paint);
        Fittings.Before(ink, plan, at, paint);
        var (scale, left) = Fit(plan, at, middle, width);
        return Shadow(middle, ground, width) + Group(ink, left, ground, scale);
    }

    /// <summary>The frame with its fork, for one who builds the rest.</summary>
    public static string DrawFrame(BicyclePlan plan, Paint paint)
    {
        var at = Skeleton.Of(plan);
        var (scale, left) = Fit(plan, at, Middle, 900);
        return Shadow(Middle, Ground, 380) + Group(Frames.Draw(new(), plan, at, paint), left, 570, scale);
    }

    /// <summary>A wheel with its tyre.</summary>
    public static string DrawWheel(BicyclePlan plan) =>
        Shadow(Middle, Ground, 300) + Group(Wheels.DrawOne(new(), plan), Middle, Ground, 0.6);

    /// <summary>The view box around the handlebar, in the product picture.</summary>
    public static string Handlebar(BicyclePlan plan) => Around(plan, at => at.Above(plan.BarRise * 0.5) + new Spot(40, 90));

    /// <summary>The view box around cranks and rear wheel.</summary>
    public static string Drive(BicyclePlan plan) => Around(plan, at => at.Bottom.To(at.Rear, 0.42));

    private static string Shadow(double middle, double ground, double width) => string.Create(CultureInfo.InvariantCulture,
        $"""<ellipse cx="{middle}" cy="{ground + 3}" rx="{width * 0.5:0}" ry="{width * 0.02:0}" fill="#1b2430" opacity=".16"/>""");

    private static string Group(Ink ink, double left, double ground, double scale) => string.Create(CultureInfo.InvariantCulture,
        $"""<g fill="none" stroke="{Paint.Rubber}" stroke-linecap="round" stroke-linejoin="round" transform="translate({left:0} {ground}) scale({scale:0.###})">{ink}</g>""");

    private static string Around(BicyclePlan plan, Func<Skeleton, Spot> part)
    {
        var at = Skeleton.Of(plan);
        var (scale, left) = Fit(plan, at, Middle, plan.Width);
        var middle = part(at) * scale + new Spot(left, Ground);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(middle.X - 190, 0, 420):0} {Math.Clamp(middle.Y - 143, 0, 285):0} 380 285");
    }

    private static (double Scale, double Left) Fit(BicyclePlan plan, Skeleton at, double middle, double width)
    {
        var (back, front) = (at.Rear.X - plan.RearWheel, at.Front.X + plan.FrontWheel);
        var height = -Math.Min(at.Saddle.Y - 60, at.Above(plan.BarRise).Y - 90);
        var scale = Math.Min(width / (front - back), width * 0.6 / height);
        return (scale, middle - (front + back) / 2 * scale);
    }
}
