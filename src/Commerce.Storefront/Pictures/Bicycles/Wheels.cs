using System.Text;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>Tyres, rims, spokes, hubs and brake discs.</summary>
internal static class Wheels
{
    private static readonly Tint Steel = Tint.Of("#9aa2ab");
    private static readonly Tint Rim = Tint.Of("#4b5159");

    public static Ink Draw(Ink ink, BicyclePlan plan, Skeleton at)
    {
        Draw(ink, plan, (at.Rear, plan.RearWheel), (at.Front, plan.FrontWheel));
        return plan.HubMotor ? ink.Disc(at.Front, 64, Paint.Rubber).Disc(at.Front, 11, "#c9ced4") : ink;
    }

    /// <summary>The front wheel alone.</summary>
    public static Ink DrawOne(Ink ink, BicyclePlan plan) => Draw(ink, plan, (new Spot(0, -plan.FrontWheel), plan.FrontWheel));

    private static Ink Draw(Ink ink, BicyclePlan plan, params (Spot Axle, double Radius)[] wheels)
    {
        string Both(Func<Spot, double, string> path) => string.Concat(wheels.Select(wheel => path(wheel.Axle, wheel.Radius)));

        ink.Line(Both((axle, radius) => Spokes(axle, radius - plan.Tyre - 12)), Steel, 4)
            .Line(Both((axle, radius) => Ink.Circle(axle, radius - plan.Tyre / 2)), Paint.Rubber, plan.Tyre)
            .Line(Both((axle, radius) => Ink.Circle(axle, radius - plan.Tyre - 8)), Rim, 20);
        if (plan.Sidewall is { } wall)
            ink.Line(Both((axle, radius) => Ink.Circle(axle, radius - plan.Tyre * 0.72)), wall, plan.Tyre * 0.45);
        ink.Line(Both((axle, radius) => Ink.Arc(axle, radius - plan.Tyre * 0.28, 195, 300)), "#fff", plan.Tyre * 0.12, "opacity=\".25\"");
        if (plan.Discs)
            ink.Line(Both((axle, _) => Ink.Circle(axle, 66)), Steel, 17, "stroke-dasharray=\"14 22\"");
        ink.Line(Both((axle, _) => $"M{axle}h0"), Paint.Rubber, 54);
        return ink.Line(Both((axle, _) => $"M{axle}h0"), "#c9ced4", 22);
    }

    // A star of lines that just miss the hub: what lacing looks like from the side.
    private static string Spokes(Spot axle, double rim)
    {
        const int Holes = 15;
        var path = new StringBuilder("M");
        for (var hole = 0; hole < Holes; hole++)
            path.Append(hole > 0 ? "L" : "").Append(axle + Spot.Toward(hole * 7 * 360.0 / Holes + 6) * rim);
        return path.Append('z').ToString();
    }
}
